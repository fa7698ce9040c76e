import type { Ledger } from '#app/desk/desk.ts';

/** Until the transaction ends, nobody else asks for a code to this address. @param mark of addressMark */
export async function lockAddress(ledger: Ledger, mark: string): Promise<void> {
  await ledger.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${ledger.shop.id}:code:${mark}`}, 0))`;
}
