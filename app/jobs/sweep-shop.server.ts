import type { Desk } from '#app/desk/desk.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { sendNotices } from '#app/domain/channels/email/send-notices.server.ts';
import { sweepMail } from '#app/domain/channels/email/sweep-mail.server.ts';
import { publishDueArticles } from '#app/domain/help/publish-due-articles.server.ts';
import { publishDueFigures } from '#app/domain/insights/publish-figures.server.ts';
import { settleDue } from '#app/domain/resolutions/settle-due.server.ts';
import { expireSurveys, queueDueSurveys } from '#app/domain/surveys/due-surveys.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** What has come due in one shop by its own clock; each act queues the work itself. */
export async function sweepShopJob({ shopId }: JobPayload<'sweep-shop'>): Promise<void> {
  const desk = await enterJob(shopId);
  await sweepWith(desk, [sweepMail, settleDue, queueDueSurveys, expireSurveys, publishDueArticles, publishDueFigures, sendNotices]);
}

/** Each runs, whatever becomes of the others: money is settled although a mail cannot be queued. @throws the first failure */
export async function sweepWith(desk: Desk, acts: ((desk: Desk) => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const act of acts) {
    try {
      await act(desk);
    } catch (error) {
      log.warn({ shop: desk.shop.id, act: act.name, reason: reasonOf(error) }, 'sweep failed');
      failures.push(error);
    }
  }
  if (failures.length) throw failures[0];
}
