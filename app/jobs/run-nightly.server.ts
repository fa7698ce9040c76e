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
    await enqueueOn(house().control, 'run-nightly-shop', { shopId: shop.id }, { key: `nightly:${shop.id}`, queue: laneOf(shop.id, shops.length), delay });
  }
  await forgetOldIntakeNow();
  await redactLongGone();
}

/** What one line of nights gets through in the hour over which they are spread, at half a minute each. */
const SHOPS_IN_A_LANE = 100;

/** A night takes long, and people wait for other jobs: nights stand in few lines, and more lines want more workers. A shop has one night at a time. */
function laneOf(shopId: string, shops: number): string {
  return `nightly:${BigInt(shopId) % BigInt(Math.max(2, Math.ceil(shops / SHOPS_IN_A_LANE)))}`;
}
