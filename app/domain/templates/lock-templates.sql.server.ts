import type { Ledger } from '#app/desk/desk.ts';

/** Whoever changes the order of a shop's templates or folders, or brings in many at once, does so alone until the commit. */
export async function lockTemplates({ db, shop }: Ledger): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`templates:${shop.id}`}, 0))`;
}
