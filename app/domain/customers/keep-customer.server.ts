import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { admitCustomer } from './admit-customer.server.ts';

/**
 * Sees to it that a customer of Shopify's is among ours.
 * @throws Problem not_found when Shopify has none of this id, or they were redacted; shopify_… when it has to be asked and does not answer
 */
export async function keepCustomer(desk: Desk, customerId: string): Promise<void> {
  const known = await desk.db.customer.findFirst({ where: { shopId: desk.shop.id, id: customerId }, select: { redactedAt: true } });
  if (known?.redactedAt) throw new Problem('not_found', { note: 'the customer was redacted' });
  if (known) return;
  const news = await desk.shopify.customer(customerId);
  if (!news) throw new Problem('not_found', { note: 'no such customer at Shopify' });
  await desk.transaction(function keep(ledger) {
    return admitCustomer(ledger, news);
  });
}
