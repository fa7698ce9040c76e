import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';
import { allRefunds, ordersOf } from './world.ts';

/** No bought unit is made good twice by Mend: in the world, whatever its rows say. */
export function unitTruths(scene: Scene, said: Said): string[] {
  return boughtLines(scene).flatMap(({ id, quantity }) => {
    const ours = refundedByUs(scene, id) + replaced(scene, said.rows, id);
    return ours > quantity ? [`of ${quantity} units of line ${id} Mend made ${ours} good`] : [];
  });
}

/** Where somebody else gave back what Mend had made good, the order issue shows it, on whichever ticket it is. */
export function clashTruths(scene: Scene, { rows, pages }: Said): string[] {
  const elsewhere = allRefunds(scene).filter((one) => one.resolutionId === null);
  const unseen = elsewhere.filter((one) => !pages.every((page) => page.refundsElsewhere.some((shown) => shown.refundId === one.id))).map((one) => `refund ${one.id} of somebody else is not shown`);
  const clashes = boughtLines(scene).flatMap(({ id, quantity }) => {
    const theirs = elsewhere.filter((one) => one.lines.some((line) => line.lineId === id));
    const given = units(theirs, id) + refundedByUs(scene, id) + replaced(scene, rows, id);
    if (theirs.length === 0 || given <= quantity) return [];
    const shown = pages.flatMap((page) => page.refundsElsewhere).some((one) => one.clashesWith.length > 0 && theirs.some((their) => their.id === one.refundId));
    return shown ? [] : [`${given} of ${quantity} units of line ${id} are made good, and no clash is shown`];
  });
  return [...unseen, ...clashes];
}

function boughtLines(scene: Scene) {
  return (scene.order()?.lines ?? []).map((line) => ({ id: line.id.split('/').at(-1)!, quantity: line.quantity }));
}

/** A refund that its provider sent back gave nothing. */
function refundedByUs(scene: Scene, lineId: string): number {
  return units(allRefunds(scene).filter((one) => one.resolutionId !== null && one.state !== 'back'), lineId);
}

function units(refunds: ReturnType<typeof allRefunds>, lineId: string): number {
  return refunds.flatMap((one) => one.lines).filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
}

/** Units on their way again, by orders that stand and that nobody gave up for lost. */
function replaced(scene: Scene, rows: Resolution[], lineId: string): number {
  return rows
    .filter((row) => row.kind === 'replacement' && (row.failure as { words?: string } | null)?.words !== 'resolution_replacement_lost' && ordersOf(scene, row.id).some((order) => !order.cancelledAt))
    .flatMap((row) => (row.plan as { lines?: { orderLineId: string; quantity: number }[] }).lines ?? [])
    .filter((line) => line.orderLineId === lineId)
    .reduce((sum, line) => sum + line.quantity, 0);
}
