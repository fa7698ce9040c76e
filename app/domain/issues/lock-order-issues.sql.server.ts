import type { Ledger } from '#app/desk/desk.ts';

/** Until the transaction ends, nobody else opens an issue of this order: two tickets at once share one. */
export async function lockOrderIssues(ledger: Ledger, orderId: string): Promise<void> {
  await ledger.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${ledger.shop.id}:issues:${orderId}`}, 0))`;
}
