import { enterJob } from '#app/desk/enter-job.server.ts';
import { tellOpenHours } from '#app/domain/channels/chat/tell-open-hours.server.ts';
import { publishHelp } from '#app/domain/help/publish-help.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Brings the storefront's FAQ to what the shop wrote. */
export async function publishHelpJob({ shopId }: JobPayload<'publish-help'>): Promise<void> {
  const desk = await enterJob(shopId);
  // Hours that were changed are told with what asked for this publication.
  await tellOpenHours(desk);
  await publishHelp(desk);
}
