import type { Ledger } from '#app/desk/desk.ts';

/** Until the transaction ends, nobody else saves this order, whether its row exists yet or not. */
export async function lockOrder(ledger: Ledger, orderId: string): Promise<void> {
  await ledger.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${ledger.shop.id}:order:${orderId}`}, 0))`;
}
