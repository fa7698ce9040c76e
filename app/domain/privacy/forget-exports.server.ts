import type { Ledger } from '#app/desk/desk.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
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
export async function forgetExports(ledger: Ledger, held: Holdings): Promise<void> {
  // Also tells whoever is gathering just now that what they have read is not to be kept.
  const erasedAt = ledger.clock.now().toISOString();
  await forgetIn(ledger, 'waiting', held, (customerId) => ({ export: { customerId, email: null, phone: null, orderIds: [], erasedAt } }));
  // After those: one that was gathered before it could be told is among these now.
  await forgetIn(ledger, 'ready', held, () => ({ state: 'expired', export: {} }));
}

async function forgetIn({ db, shop }: Ledger, state: string, held: Holdings, left: (customerId: string | null) => Prisma.DataRequestUpdateManyMutationInput): Promise<void> {
  const shopId = shop.id;
  const requests = await db.dataRequest.findMany({ where: { shopId, state }, select: { id: true, customerId: true, export: true } });
  for (const { id, customerId, export: said } of requests) {
    if (customerId ? customerId !== held.customerId : !speaksOf((said ?? {}) as Named, held)) continue;
    await db.dataRequest.updateMany({ where: { shopId, id, state }, data: left(customerId) });
  }
}

function speaksOf({ emails = [], phones = [], email, phone, orderIds = [], orders = [] }: Named, held: Holdings): boolean {
  const addresses = [...emails, ...phones, email, phone].map((one) => one?.toLowerCase());
  const theirs = [...orderIds, ...orders.map(({ id }) => id)];
  return [...held.emails, ...held.phones].some((one) => addresses.includes(one.toLowerCase())) || held.orderIds.some((one) => theirs.includes(one));
}
