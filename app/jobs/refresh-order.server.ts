import { enterJob } from '#app/desk/enter-job.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { lookAtPending } from '#app/domain/resolutions/look-at-pending.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Reads one order again from Shopify, because news of it came; what waits for news of it hears of it. */
export async function refreshOrderJob({ shopId, orderId }: JobPayload<'refresh-order'>): Promise<void> {
  const desk = await enterJob(shopId, { kind: 'shopify' });
  await refreshOrder(desk, orderId);
  await lookAtPending(desk, orderId);
}
