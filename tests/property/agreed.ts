import type { Plan } from '#app/domain/resolutions/plan.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { modelOf } from './kinds/models.ts';
import { returnsOf } from './kinds/return.ts';
import type { Planned, Scene } from './scene.ts';
import { allRefunds } from './world.ts';
import type { Sent } from './wire.ts';

/** What an agent agreed to, and what the shop was like when that agent pressed. */
export interface Agreement {
  plan: Plan;
  /** Units of each line that nobody had made good. */
  left: Map<string, number>;
  address: string | null;
}

/** To be noted when an agent presses. */
export function agreementOf(scene: Scene, { hash, seen }: Planned): Agreement {
  const order = scene.order();
  const ours = scene.plans.filter((one) => !one.ended && !modelOf(one.kind).refunds).flatMap((one) => madeGoodBy(scene, one));
  const given = [...allRefunds(scene).flatMap((one) => one.lines), ...ours];
  const left = (order?.lines ?? []).map((line) => {
    const id = line.id.split('/').at(-1)!;
    return [id, line.quantity - units(given, id) + cameInForNewGoods(scene, id)] as const;
  });
  return { plan: seen.get(hash) as Plan, left: new Map(left), address: order?.shippingAddress?.address1 ?? null };
}

/** What came in by the return of an exchange is the unit that the new goods made good: one unit, told twice. */
function cameInForNewGoods(scene: Scene, lineId: string): number {
  const exchanges = scene.plans.filter((one) => one.kind === 'exchange' && !one.ended);
  return exchanges.reduce((sum, one) => {
    const own = returnsOf(scene, one.id).flatMap(({ refundIds }) => refundIds.map(numeric));
    const cameIn = allRefunds(scene).filter(({ id }) => own.includes(id)).flatMap(({ lines }) => lines);
    return sum + Math.min(units(cameIn, lineId), units(madeGoodBy(scene, one), lineId));
  }, 0);
}

function madeGoodBy(scene: Scene, { id, kind, seen }: Planned): ReturnType<ReturnType<typeof modelOf>['madeGood']> {
  return modelOf(kind).madeGood(scene, { id, plan: [...seen.values()].at(-1) });
}

function units(lines: readonly { lineId: string; quantity: number }[], lineId: string): number {
  return lines.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
}

/**
 * What is sent is what was agreed to, and nothing that had been given before:
 * whoever presses sees the shop as it was then, or is asked again.
 */
export function beyondAgreement(agreement: Agreement, change: Pick<Sent, 'operation' | 'variables' | 'by'>): string[] {
  return (modelOf(agreement.plan.kind).beyond?.(agreement, change) ?? []).map((wrong) => `${change.by} ${wrong}`);
}
