import type { ExchangePlan } from '#app/domain/resolutions/plan.ts';
import { addMoney, compareMoney, isZero, type Money } from '#app/platform/money.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { modelOf } from './kinds/models.ts';
import { returnsOf } from './kinds/return.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';
import { allRefunds, type RefundInWorld } from './world.ts';

/** No bought unit is made good twice by Mend: in the world, whatever its rows say. */
export function unitTruths(scene: Scene, said: Said): string[] {
  return boughtLines(scene).flatMap(({ id, quantity }) => {
    const ours = byUs(scene, said, id);
    return ours > quantity ? [`of ${quantity} units of line ${id} Mend made ${ours} good`] : [];
  });
}

/** Where somebody else gave back what Mend had made good, the order issue shows it, on whichever ticket it is. */
export function clashTruths(scene: Scene, said: Said): string[] {
  const { pages } = said;
  const elsewhere = allRefunds(scene).filter((one) => one.resolutionId === null);
  const unseen = elsewhere.filter((one) => !pages.every((page) => page.refundsElsewhere.some((shown) => shown.refundId === one.id))).map((one) => `refund ${one.id} of somebody else is not shown`);
  const ours = pages.flatMap((page) => page.refundsElsewhere).filter((shown) => allRefunds(scene).some((one) => one.id === shown.refundId && one.resolutionId && !isTraceless(scene, one))).map((shown) => `refund ${shown.refundId} is ours, and shown as somebody else's`);
  const clashes = boughtLines(scene).flatMap(({ id, quantity }) => {
    const theirs = elsewhere.filter((one) => one.lines.some((line) => line.lineId === id));
    const given = units(theirs.flatMap((one) => one.lines), id) + byUs(scene, said, id) - endingExchanges(scene, said, theirs, id);
    if (theirs.length === 0 || given <= quantity) return [];
    const shown = pages.flatMap((page) => page.refundsElsewhere).some((one) => one.clashesWith.length > 0 && theirs.some((their) => their.id === one.refundId));
    return shown ? [] : [`${given} of ${quantity} units of line ${id} are made good, and no clash is shown`];
  });
  return [...unseen, ...ours, ...clashes];
}

/** One of nothing, of which Shopify keeps neither the note nor the app: nobody can tell, and it gives nothing. */
function isTraceless({ setting }: Scene, { amount }: RefundInWorld): boolean {
  return setting.traces === 'nameless' && isZero(amount);
}

/** Units that a colleague took in by the return of an exchange of ours, paying no more than was agreed, in the customer's currency: they are those that the new goods make good. */
function endingExchanges(scene: Scene, { rows }: Said, theirs: RefundInWorld[], lineId: string): number {
  const exchanges = rows.filter((row) => row.kind === 'exchange' && row.state === 'done');
  return exchanges.reduce((sum, row) => {
    const ids = returnsOf(scene, row.id).flatMap((one) => one.refundIds.map(numeric));
    const { presentment } = (row.plan as unknown as ExchangePlan).difference;
    const nothing: Money = { amount: '0', currency: presentment.currency };
    const paid = allRefunds(scene).filter((one) => ids.includes(one.id)).reduce((all, one) => addMoney(all, one.presentment), nothing);
    // Owed to the customer stands below zero.
    const beyond = compareMoney(addMoney(paid, presentment), nothing) > 0;
    if (beyond && !isZero(paid)) return sum;
    const back = units(theirs.filter((one) => ids.includes(one.id)).flatMap((one) => one.lines), lineId);
    return sum + Math.min(back, units(modelOf(row.kind).madeGood(scene, row), lineId));
  }, 0);
}

function boughtLines(scene: Scene) {
  return (scene.order()?.lines ?? []).map((line) => ({ id: line.id.split('/').at(-1)!, quantity: line.quantity }));
}

function byUs(scene: Scene, { rows }: Said, lineId: string): number {
  return units(rows.flatMap((row) => modelOf(row.kind).madeGood(scene, row)), lineId);
}

function units(lines: { lineId: string; quantity: number }[], lineId: string): number {
  return lines.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
}
