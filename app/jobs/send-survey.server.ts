import { enterJob } from '#app/desk/enter-job.server.ts';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { storefrontLink } from '#app/domain/channels/storefront/storefront-link.server.ts';
import { sendSurvey } from '#app/domain/surveys/send-survey.server.ts';
import { surveyMail } from '#app/domain/surveys/survey-mail.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Survey and mail are on one floor and do not know each other: they meet here, in one transaction. */
export async function sendSurveyJob({ shopId, surveyId }: JobPayload<'send-survey'>): Promise<void> {
  const desk = await enterJob(shopId);
  await desk.transaction(async function send(ledger) {
    const survey = await sendSurvey(ledger, surveyId);
    if (survey) await queueMail(ledger, await surveyMail(ledger, survey, await storefrontLink(ledger, survey.path)));
  });
}
