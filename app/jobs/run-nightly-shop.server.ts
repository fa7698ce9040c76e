import { enterJob } from '#app/desk/enter-job.server.ts';
import { reconcileOrders } from '#app/domain/orders/reconcile-orders.server.ts';
import { forgetOldBytes } from '#app/domain/privacy/forget-old-bytes.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** What one shop needs once a day. Each act is safe to run again. */
export async function runNightlyShopJob({ shopId }: JobPayload<'run-nightly-shop'>): Promise<void> {
  const desk = await enterJob(shopId);
  // First: it must not depend on Shopify's answering.
  log.info({ shop: shopId, ...(await forgetOldBytes(desk)) }, 'old bytes forgotten');
  await reconcileOrders(desk);
}
