import type { Desk } from '#app/desk/desk.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { tellOpenHours } from '#app/domain/channels/chat/tell-open-hours.server.ts';
import { publishHelp } from '#app/domain/help/publish-help.server.ts';
import { tellFigures } from '#app/domain/insights/publish-figures.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Brings the storefront's FAQ to what the shop wrote. */
export async function publishHelpJob({ shopId }: JobPayload<'publish-help'>): Promise<void> {
  await bringHelp(await enterJob(shopId));
}

/** What the storefront reads of us: all of it is said first, then brought. */
export async function bringHelp(desk: Desk): Promise<void> {
  // Hours and a promise that were changed are told with what asked for this publication.
  await tellOpenHours(desk);
  await tellFigures(desk);
  await publishHelp(desk);
}
