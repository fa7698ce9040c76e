import { house } from '#app/desk/house.server.ts';
import { dueShops } from '#app/platform/control/shops.sql.server.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';

/** One question for all shops; each with something due gets a job of its own. */
export async function sweepDueJob(): Promise<void> {
  for (const shopId of await dueShops(house().control, house().clock.now())) {
    await enqueueOn(house().control, 'sweep-shop', { shopId }, { key: `sweep:${shopId}` });
  }
}
