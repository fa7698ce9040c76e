import { enterJob } from '#app/desk/enter-job.server.ts';
import { fillSnapshot } from '#app/domain/orders/fill-snapshot.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** One piece of a fill; it queues the next one itself. */
export async function fillSnapshotJob({ shopId, runId }: JobPayload<'fill-snapshot'>): Promise<void> {
  await fillSnapshot(await enterJob(shopId), runId);
}
