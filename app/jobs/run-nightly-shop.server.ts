import { enterJob } from '#app/desk/enter-job.server.ts';
import { reconcileOrders } from '#app/domain/orders/reconcile-orders.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** What one shop needs once a day. Each act is safe to run again. */
export async function runNightlyShopJob({ shopId }: JobPayload<'run-nightly-shop'>): Promise<void> {
  const desk = await enterJob(shopId);
  await reconcileOrders(desk);
}
