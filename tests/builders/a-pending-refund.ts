import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { aRefundPlan, type Scene } from './a-resolution.ts';

export type Verdict = 'PENDING' | 'SUCCESS' | 'FAILURE';

/** What the payment provider says of the order's refunds. */
export function tell(scene: Scene, status: Verdict): void {
  const order = structuredClone(scene.order());
  for (const payment of order.payments) if (payment.kind === 'REFUND') payment.status = status as never;
  scene.sandbox.world.put(scene.store, 'Order', order);
}

/** Confirms a plan at a payment provider that takes its time. */
export async function confirmPending(scene: Scene, plan?: ResolutionRow): Promise<ResolutionRow> {
  const wanted = plan ?? (await aRefundPlan(scene));
  const slow = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async (order) => {
    await scene.desk.shopify.createRefund(order);
    tell(scene, 'PENDING');
    return (await scene.desk.shopify.refundsMarked(scene.orderId, order.key))[0]!;
  } });
  return confirmResolution(slow, wanted.id, wanted.planHash);
}
