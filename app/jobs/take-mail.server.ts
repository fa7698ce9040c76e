import { enterJob } from '#app/desk/enter-job.server.ts';
import { takeMail } from '#app/domain/channels/email/take-mail.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Reads a delivery in the name of whoever wrote it. */
export async function takeMailJob({ shopId, mailId }: JobPayload<'take-mail'>): Promise<void> {
  await takeMail(await enterJob(shopId, { kind: 'customer' }), mailId);
}
