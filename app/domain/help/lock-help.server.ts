import type { Ledger } from '#app/desk/desk.ts';

/** Changes of a shop's FAQ take turns: order and size are questions about all articles at once. */
export async function lockHelp(ledger: Ledger): Promise<{ first: boolean }> {
  const shopId = ledger.shop.id;
  const { count } = await ledger.db.helpPublication.createMany({ data: [{ shopId, wantedDigest: '' }], skipDuplicates: true });
  // Writing the row, even to what it was, holds it until the commit.
  if (!count) await ledger.db.helpPublication.updateMany({ where: { shopId }, data: { shopId } });
  return { first: count === 1 };
}
