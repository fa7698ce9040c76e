import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { isCalled, namedOrder } from '#app/domain/orders/order-names.ts';
import type { OrderNumber } from './order-number.ts';

/**
 * The order of this number whose mail goes to this address, as Shopify holds it:
 * its own, or its customer's. One that the snapshot does not know is searched
 * for at Shopify by its whole name, once.
 * @param email in its normal form
 * @throws Problem shopify_… where it had to be asked and did not answer
 */
export async function orderOfAddress(desk: Desk, number: OrderNumber, email: string): Promise<{ id: string; name: string } | null> {
  if (!(await isKnown(desk, number))) {
    for (const order of await desk.shopify.ordersByName(number.name)) await keepOrder(desk, order, { source: 'live', readAt: desk.clock.now() });
  }
  const named = await desk.db.order.findMany({
    where: { shopId: desk.shop.id, number: { in: number.numbers }, deletedAt: null, redactedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, name: true, number: true, email: true, customer: { select: { redactedAt: true, claims: { where: { kind: 'email' }, select: { value: true } } } } },
  });
  const theirs = named.filter(({ email: own, customer }) => {
    const claims = customer?.redactedAt ? [] : (customer?.claims ?? []).map((claim) => claim.value);
    return [own, ...claims].some((held) => normalEmail(held) === email);
  });
  return namedOrder(theirs, number);
}

/** Whoever typed more than digits named one order; of digits alone any order of that number is one. */
async function isKnown({ db, shop }: Desk, { text, numbers }: OrderNumber): Promise<boolean> {
  const known = await db.order.findMany({ where: { shopId: shop.id, number: { in: numbers }, deletedAt: null }, orderBy: { createdAt: 'desc' }, take: 20, select: { name: true } });
  return /^\d+$/.test(text) ? known.length > 0 : known.some(({ name }) => isCalled(name, text));
}
