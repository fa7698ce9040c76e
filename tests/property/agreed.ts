import type { Plan } from '#app/domain/resolutions/plan.ts';
import { modelOf } from './kinds/models.ts';
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
  const ours = scene.plans.filter((one) => !one.ended && !modelOf(one.kind).refunds).flatMap((one) => modelOf(one.kind).madeGood(scene, { id: one.id, plan: [...one.seen.values()].at(-1) }));
  const given = [...allRefunds(scene).flatMap((one) => one.lines), ...ours];
  const left = (order?.lines ?? []).map((line) => {
    const id = line.id.split('/').at(-1)!;
    return [id, line.quantity - given.filter((one) => one.lineId === id).reduce((sum, one) => sum + one.quantity, 0)] as const;
  });
  return { plan: seen.get(hash) as Plan, left: new Map(left), address: order?.shippingAddress?.address1 ?? null };
}

/**
 * What is sent is what was agreed to, and nothing that had been given before:
 * whoever presses sees the shop as it was then, or is asked again.
 */
export function beyondAgreement(agreement: Agreement, change: Pick<Sent, 'operation' | 'variables' | 'by'>): string[] {
  return (modelOf(agreement.plan.kind).beyond?.(agreement, change) ?? []).map((wrong) => `${change.by} ${wrong}`);
}
