import { house } from '#app/desk/house.server.ts';
import { installedShops } from '#app/platform/control/shops.sql.server.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { forgetOldIntakeNow } from './forget-old-intake.server.ts';
import { redactLongGone } from './redact-long-gone.server.ts';

/** A job for each shop, spread over an hour so that they do not all read at once; then what has no shop. */
export async function runNightlyJob(): Promise<void> {
  const shops = await installedShops(house().control);
  for (const [at, shop] of shops.entries()) {
    const delay = Math.floor((at / shops.length) * minutes(60));
    await enqueueOn(house().control, 'run-nightly-shop', { shopId: shop.id }, { key: `nightly:${shop.id}`, delay });
  }
  await forgetOldIntakeNow();
  await redactLongGone();
}
