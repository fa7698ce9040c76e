import type { Ledger } from '#app/desk/desk.ts';
import { topics } from './topics.ts';

/** Changes of a shop's help take turns: order is a question about all articles at once. The first brings the sections. */
export async function lockHelp(ledger: Ledger): Promise<void> {
  const shopId = ledger.shop.id;
  const { count } = await ledger.db.helpPublication.createMany({ data: [{ shopId, wantedDigest: '', seeded: false }], skipDuplicates: true });
  // Writing the row, even to what it was, holds it until the commit.
  if (!count) await ledger.db.helpPublication.updateMany({ where: { shopId }, data: { shopId } });
  else await seedSections(ledger);
}

async function seedSections({ shop, db, clock }: Ledger): Promise<void> {
  const data = topics.map(({ key, ...titles }, place) => ({ shopId: shop.id, key, titles, position: place + 1, updatedAt: clock.now() }));
  await db.helpSection.createMany({ data, skipDuplicates: true });
}
