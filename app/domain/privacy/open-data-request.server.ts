import type { Ledger } from '#app/desk/desk.ts';
import type { Person } from './person.ts';

/** Writes the intent to gather what Mend holds of a person, and queues the gathering. The same request twice is one. */
export async function openDataRequest(ledger: Ledger, asked: { requestKey: string; person: Person; at: Date }): Promise<void> {
  const shopId = ledger.shop.id;
  const id = ledger.newId();
  const { count } = await ledger.db.dataRequest.createMany({
    data: [{ shopId, id, requestKey: asked.requestKey, customerId: asked.person.customerId, state: 'waiting', export: { ...asked.person }, requestedAt: asked.at }],
    skipDuplicates: true,
  });
  if (count) await ledger.enqueue('prepare-data-request', { shopId, requestId: id });
}
