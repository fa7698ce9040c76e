import type { Ledger } from '#app/desk/desk.ts';

/** Until the transaction ends, nobody else asks the same person: who comes second sees that they were asked. */
export async function lockAsked(ledger: Ledger, person: { customerId: string | null; orderId: string }): Promise<void> {
  const whose = person.customerId ? `customer:${person.customerId}` : `order:${person.orderId}`;
  await ledger.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${ledger.shop.id}:asked:${whose}`}, 0))`;
}
