import { enterJob } from '#app/desk/enter-job.server.ts';
import { settleResolution } from '#app/domain/resolutions/settle-resolution.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Asks Shopify what became of a resolution; never acts anew. */
export async function settleResolutionJob({ shopId, resolutionId }: JobPayload<'settle-resolution'>): Promise<void> {
  await settleResolution(await enterJob(shopId), resolutionId);
}
