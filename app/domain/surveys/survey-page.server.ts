import type { Desk } from '#app/desk/desk.ts';
import { hashSurveySecret, secretOfToken } from './survey-token.server.ts';

export interface SurveyPage {
  /** reopened: taken back, for the issue is looked at again. gone: of another shop, or never there. */
  state: 'open' | 'answered' | 'expired' | 'reopened' | 'gone';
  locale: string | null;
  orderName: string | null;
  score: number | null;
}

/** What a survey's link shows. Reading it changes nothing: mail scanners open every link. */
export async function surveyPage(desk: Desk, token: string): Promise<SurveyPage> {
  const secret = secretOfToken(desk.shop.id, token);
  const survey =
    secret &&
    (await desk.db.survey.findFirst({
      where: { shopId: desk.shop.id, tokenHash: hashSurveySecret(secret) },
      include: { issue: { select: { order: { select: { name: true } } } } },
    }));
  if (!survey) return { state: 'gone', locale: null, orderName: null, score: null };
  const shown = { locale: survey.locale, orderName: survey.issue.order.name, score: survey.score };
  if (survey.answeredAt) return { state: 'answered', ...shown };
  if (survey.state === 'cancelled') return { state: 'reopened', ...shown };
  if (survey.state === 'expired' || (survey.expiresAt && survey.expiresAt <= desk.clock.now())) return { state: 'expired', ...shown };
  return { state: 'open', ...shown };
}
