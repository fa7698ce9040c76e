import { enterJob } from '#app/desk/enter-job.server.ts';
import { sendNotices } from '#app/domain/channels/email/send-notices.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** One mail to each agent with everything they are to hear of. */
export async function sendNoticesJob({ shopId }: JobPayload<'send-notices'>): Promise<void> {
  await sendNotices(await enterJob(shopId));
}
