import type { Ledger } from '#app/desk/desk.ts';

/** The mail of a survey that was taken back never left: nobody was asked, so the next one need not wait. */
export async function markUnasked(ledger: Ledger, surveyId: string): Promise<void> {
  await ledger.db.survey.updateMany({ where: { shopId: ledger.shop.id, id: surveyId, state: 'cancelled' }, data: { sentAt: null } });
}
