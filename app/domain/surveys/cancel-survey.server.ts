import type { Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';

/** Takes back what was not sent yet, because the issue was opened again. */
export async function cancelSurvey(ledger: Ledger, issueId: string, reason = 'reopened'): Promise<void> {
  const shopId = ledger.shop.id;
  const open = await ledger.db.survey.findMany({ where: { shopId, issueId, state: { in: ['waiting', 'scheduled', 'sent'] } } });
  for (const survey of open) {
    const { count } = await ledger.db.survey.updateMany({
      where: { shopId, id: survey.id, state: survey.state },
      data: { state: 'cancelled', reason },
    });
    if (!count) continue;
    await recordEvent(ledger, { kind: 'survey_cancelled', subjectKind: 'survey', subjectId: survey.id, ticketId: survey.ticketId, payload: { reason } });
  }
}
