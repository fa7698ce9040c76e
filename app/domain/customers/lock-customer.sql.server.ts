import type { Ledger } from '#app/desk/desk.ts';

/** Until the transaction ends, nobody else saves this customer: reading and writing it are one. */
export async function lockCustomer(ledger: Ledger, customerId: string): Promise<void> {
  await ledger.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${ledger.shop.id}:customer:${customerId}`}, 0))`;
}
