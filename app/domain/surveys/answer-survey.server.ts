import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { surveyPage, type SurveyPage } from './survey-page.server.ts';
import { hashSurveySecret, secretOfToken } from './survey-token.server.ts';

/** From this score downward somebody should look at the ticket again. */
const LOW = 3;

/**
 * Saves an answer once: of two tabs the first wins and both see what was saved.
 * @param answer.score 1 to 5
 */
export async function answerSurvey(desk: Desk, token: string, answer: { score: number; comment: string | null }): Promise<SurveyPage> {
  const page = await surveyPage(desk, token);
  if (page.state !== 'open') return page;
  const tokenHash = hashSurveySecret(secretOfToken(desk.shop.id, token)!);
  await desk.transaction(async function save(ledger) {
    const survey = await saveOnce(ledger, tokenHash, answer);
    if (!survey) return;
    await recordEvent(ledger, {
      kind: 'survey_answered',
      subjectKind: 'survey',
      subjectId: survey.id,
      ticketId: survey.ticketId,
      payload: { score: answer.score, commented: answer.comment !== null },
    });
    if (answer.score <= LOW && survey.ticketId) await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: survey.ticketId }, data: { unread: true } });
    await ledger.announce({ topic: 'survey', ...(survey.ticketId ? { ticketId: survey.ticketId } : {}) });
  });
  return surveyPage(desk, token);
}

async function saveOnce(ledger: Ledger, tokenHash: string, answer: { score: number; comment: string | null }) {
  const where = { shopId: ledger.shop.id, tokenHash };
  const { count } = await ledger.db.survey.updateMany({
    where: { ...where, answeredAt: null, state: 'sent', expiresAt: { gt: ledger.clock.now() } },
    data: { state: 'answered', answeredAt: ledger.clock.now(), score: answer.score, comment: answer.comment },
  });
  return count ? ledger.db.survey.findFirst({ where }) : null;
}
