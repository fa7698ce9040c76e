import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { OrderNumber } from './order-number.ts';

/**
 * The order of this number whose mail goes to this address, as Shopify holds it:
 * its own, or its customer's. A number that the snapshot does not know is searched
 * for at Shopify, once.
 * @param email in its normal form
 * @throws Problem shopify_… where it had to be asked and did not answer
 */
export async function orderOfAddress(desk: Desk, number: OrderNumber, email: string): Promise<{ id: string; name: string } | null> {
  if (!(await isKnown(desk, number.number))) {
    for (const order of await desk.shopify.ordersByName(number.name)) await keepOrder(desk, order, { source: 'live', readAt: desk.clock.now() });
  }
  const named = await desk.db.order.findMany({
    where: { shopId: desk.shop.id, number: number.number, deletedAt: null, redactedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 10,
    select: { id: true, name: true, email: true, customer: { select: { redactedAt: true, claims: { where: { kind: 'email' }, select: { value: true } } } } },
  });
  const theirs = named.filter(({ email: own, customer }) => {
    const claims = customer?.redactedAt ? [] : (customer?.claims ?? []).map((claim) => claim.value);
    return [own, ...claims].some((held) => normalEmail(held) === email);
  });
  // Numbers need not be unique: one that was typed with its letters means that one.
  return theirs.find(({ name }) => name.replace('#', '').toUpperCase() === number.text) ?? theirs[0] ?? null;
}

async function isKnown({ db, shop }: Desk, number: number): Promise<boolean> {
  return (await db.order.findFirst({ where: { shopId: shop.id, number, deletedAt: null }, select: { id: true } })) !== null;
}
