import { enterJob } from '#app/desk/enter-job.server.ts';
import { sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Takes one mail of the outbox to the mail server, once. */
export async function sendMailJob({ shopId, mailId }: JobPayload<'send-mail'>): Promise<void> {
  await sendMail(await enterJob(shopId), mailId);
}
