import type { Ledger } from '#app/desk/desk.ts';

/**
 * Takes a mail back, by its key in the outbox, if none of it has left yet.
 * @returns whether it was there
 */
export async function withdrawMail(ledger: Ledger, key: string): Promise<boolean> {
  const { count } = await ledger.db.outboxMail.updateMany({ where: { shopId: ledger.shop.id, key, state: 'queued' }, data: { state: 'cancelled', error: 'taken back' } });
  return count > 0;
}
