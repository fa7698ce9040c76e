import { enterJob } from '#app/desk/enter-job.server.ts';
import { sendNotices } from '#app/domain/channels/email/send-notices.server.ts';
import { sweepMail } from '#app/domain/channels/email/sweep-mail.server.ts';
import { settleDue } from '#app/domain/resolutions/settle-due.server.ts';
import { expireSurveys, queueDueSurveys } from '#app/domain/surveys/due-surveys.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** What has come due in one shop by its own clock; each act queues the work itself. */
export async function sweepShopJob({ shopId }: JobPayload<'sweep-shop'>): Promise<void> {
  const desk = await enterJob(shopId);
  await sweepMail(desk);
  await settleDue(desk);
  await queueDueSurveys(desk);
  await expireSurveys(desk);
  await sendNotices(desk);
}
