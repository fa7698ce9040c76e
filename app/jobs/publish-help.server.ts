import { enterJob } from '#app/desk/enter-job.server.ts';
import { publishHelp } from '#app/domain/help/publish-help.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Brings the storefront's FAQ to what the shop wrote. */
export async function publishHelpJob({ shopId }: JobPayload<'publish-help'>): Promise<void> {
  await publishHelp(await enterJob(shopId));
}
