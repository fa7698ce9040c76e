import type { Ledger } from '#app/desk/desk.ts';

/**
 * Has the tickets looked through that came before these customers, or orders of
 * theirs, were known here. A job: a ticket that is just being written is stored by
 * the time either side looks, so whichever of the two commits last finds the other.
 * @param customerIds those without one may be among them
 */
export async function queueJoin(ledger: Ledger, customerIds: readonly (string | null | undefined)[]): Promise<void> {
  const known = [...new Set(customerIds.filter((id) => typeof id === 'string'))];
  if (known.length > 0) await ledger.enqueue('join-tickets', { shopId: ledger.shop.id, customerIds: known });
}
