import type { Ledger } from '#app/desk/desk.ts';

/**
 * Takes a mail back out of the outbox, by its key, if none of it has left yet.
 * @returns whether it was there
 */
export async function withdrawMail(ledger: Ledger, key: string): Promise<boolean> {
  const { count } = await ledger.db.outboxMail.deleteMany({ where: { shopId: ledger.shop.id, key, state: 'queued' } });
  return count > 0;
}
