import type { Ledger } from '#app/desk/desk.ts';

/** Writes the intent to publish in the transaction of the change, and queues the job. */
export async function queuePublication(ledger: Ledger): Promise<void> {
  const { shop } = ledger;
  await ledger.db.helpPublication.updateMany({ where: { shopId: shop.id }, data: { wantedDigest: ledger.newId(), error: null } });
  await ledger.enqueue('publish-help', { shopId: shop.id }, { key: `publish-help:${shop.id}`, queue: `publish-help:${shop.id}` });
  await ledger.announce({ topic: 'help' });
}
