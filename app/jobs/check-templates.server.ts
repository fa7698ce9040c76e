import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { staleTemplates } from '#app/domain/templates/stale-templates.server.ts';
import { installedShops } from '#app/platform/control/shops.sql.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';

/** Whenever a worker begins, so after each upgrade: each shop that has templates to try again gets a job of its own. */
export async function checkTemplatesJob(): Promise<void> {
  for (const { id: shopId } of await installedShops(house().control)) {
    try {
      if ((await staleTemplates(await enterJob(shopId))).length > 0) await enqueueOn(house().control, 'check-shop-templates', { shopId }, { key: `check-templates:${shopId}` });
    } catch (error) {
      // One that leaves just now; each is looked at again at night.
      log.warn({ shop: shopId, reason: reasonOf(error) }, 'could not see which templates are to be tried');
    }
  }
}
