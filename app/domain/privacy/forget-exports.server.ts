import type { Ledger } from '#app/desk/desk.ts';
import type { Holdings } from './holdings.server.ts';

/** Whom an export speaks of, and whom a request that waits for one. */
interface Named {
  emails?: string[];
  phones?: string[];
  email?: string | null;
  phone?: string | null;
  orderIds?: string[];
  orders?: { id: string }[];
}

/**
 * Erases what was gathered about this person for them, and what a request says
 * of whom it is about: of a guest only addresses and orders lead to it. A request
 * that still waits is answered with what is left, nothing.
 */
export async function forgetExports({ db, shop }: Ledger, held: Holdings): Promise<void> {
  const shopId = shop.id;
  const open = await db.dataRequest.findMany({ where: { shopId, state: { in: ['waiting', 'ready'] } }, select: { id: true, customerId: true, state: true, export: true } });
  for (const { id, customerId, state, export: said } of open) {
    if (customerId ? customerId !== held.customerId : !speaksOf((said ?? {}) as Named, held)) continue;
    const left = state === 'ready' ? { state: 'expired', export: {} } : { export: { customerId, email: null, phone: null, orderIds: [] } };
    await db.dataRequest.updateMany({ where: { shopId, id }, data: left });
  }
}

function speaksOf({ emails = [], phones = [], email, phone, orderIds = [], orders = [] }: Named, held: Holdings): boolean {
  const addresses = [...emails, ...phones, email, phone].map((one) => one?.toLowerCase());
  const theirs = [...orderIds, ...orders.map(({ id }) => id)];
  return [...held.emails, ...held.phones].some((one) => addresses.includes(one.toLowerCase())) || held.orderIds.some((one) => theirs.includes(one));
}
