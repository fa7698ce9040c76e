import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { staleTemplates } from '#app/domain/templates/stale-templates.server.ts';
import { installedShops } from '#app/platform/control/shops.sql.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { minutes } from '#app/platform/spans.ts';

/**
 * Whenever a worker begins, so after each upgrade: each shop that has templates to try again gets a
 * job of its own, spread over an hour: trying them keeps a worker's one thread busy, and a template
 * is tried when it is used, whether its shop had its turn or not.
 */
export async function checkTemplatesJob(): Promise<void> {
  const shops = await installedShops(house().control);
  for (const [at, { id: shopId }] of shops.entries()) {
    try {
      const delay = Math.floor((at / shops.length) * minutes(60));
      if ((await staleTemplates(await enterJob(shopId))).length > 0) await enqueueOn(house().control, 'check-shop-templates', { shopId }, { key: `check-templates:${shopId}`, delay });
    } catch (error) {
      // One that leaves just now; each is looked at again at night.
      log.warn({ shop: shopId, reason: reasonOf(error) }, 'could not see which templates are to be tried');
    }
  }
}
