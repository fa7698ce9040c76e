import { enterJob } from '#app/desk/enter-job.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Reads one order again from Shopify, because news of it came. */
export async function refreshOrderJob({ shopId, orderId }: JobPayload<'refresh-order'>): Promise<void> {
  await refreshOrder(await enterJob(shopId, { kind: 'shopify' }), orderId);
}
