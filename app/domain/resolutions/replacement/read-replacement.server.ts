import type { Desk } from '#app/desk/desk.ts';
import type { LiveOrder } from '#app/gateways/shopify/port/orders.ts';
import type { VariantFound } from '#app/gateways/shopify/port/products.ts';
import type { VariantStock } from '#app/gateways/shopify/port/stock.ts';
import { addMoney, multiplyMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { isComplete, sameAddress } from './address.ts';
import type { Reading } from '../reading.ts';
import type { ReplacementPlan } from './replacement-plan.ts';
import type { ReplacementWish } from './replacement-wish.ts';

/**
 * The plan that this wish comes to right now, on the caller's own token, in two round trips.
 * @throws Problem not_possible (cancelled, variant gone, out of stock, address incomplete), not_found
 */
export async function readReplacement(desk: Desk, asked: ReplacementWish & { notify: boolean }): Promise<Reading<ReplacementPlan>> {
  const wish = { ...asked, lines: asked.lines.filter((line) => line.quantity > 0) };
  if (wish.lines.length === 0) throw new Problem('not_possible', { words: 'nothing_chosen' });
  const readAt = desk.clock.now();
  const order = await desk.shopify.liveOrder(wish.orderId);
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  if (order.cancelledAt) throw new Problem('not_possible', { words: 'order_cancelled' });
  const others = await otherVariants(desk, wish);
  const lines = wish.lines.map((wanted) => planLine(order, wanted, others));
  const address = wish.shippingAddress ?? order.shippingAddress;
  if (!address || !isComplete(address)) throw new Problem('not_possible', { words: 'address_incomplete', field: 'shippingAddress' });
  const stock = await desk.shopify.stock([...new Set(lines.map((line) => line.variantId))]);
  refuseMissingStock(lines, stock);
  const plan: ReplacementPlan = {
    kind: 'replacement',
    orderId: order.id,
    orderName: order.name,
    orderUpdatedAt: order.updatedAt.toISOString(),
    notify: wish.notify,
    lines,
    worth: worthOf(lines, order.currency),
    shippingAddress: address,
    addressChanged: !order.shippingAddress || !sameAddress(address, order.shippingAddress),
    customerId: order.customer?.id ?? null,
    email: order.email ?? order.customer?.email ?? null,
    presentmentCurrency: order.presentmentCurrency,
    stock,
  };
  return { plan, readAt, refundable: new Map(order.live.map((line) => [line.id, line.refundableQuantity])) };
}

/** What goes out in place of what was bought: on sale still, at today's price. One round trip, and none where all is the same. */
async function otherVariants(desk: Desk, { lines }: ReplacementWish): Promise<Map<string, VariantFound>> {
  const wanted = [...new Set(lines.flatMap(({ variantId }) => variantId ?? []))];
  if (wanted.length === 0) return new Map();
  const found = await desk.shopify.variants(wanted);
  for (const id of wanted) if (!found.some((one) => one.id === id && one.onSale)) throw new Problem('not_possible', { words: 'variant_not_on_sale', values: { variant: nameOf(found.find((one) => one.id === id)) } });
  return new Map(found.map((one) => [one.id, one]));
}

function nameOf(variant: VariantFound | undefined): string {
  return variant ? [variant.title, variant.variantTitle].filter(Boolean).join(' · ') : '';
}

function planLine(order: LiveOrder, { orderLineId, quantity, variantId: other }: ReplacementWish['lines'][number], others: Map<string, VariantFound>): ReplacementPlan['lines'][number] {
  const line = order.lines.find((one) => one.id === orderLineId);
  if (!line || quantity < 1) throw new Problem('not_found', { note: 'order line' });
  const { title, variantTitle, unitPrice, variantId } = line;
  const base = { orderLineId, title, variantTitle, quantity, bought: line.quantity };
  const sent = other && other !== variantId ? others.get(other) : undefined;
  if (sent) return { ...base, variantId: sent.id, unitPrice: sent.price, instead: { title: sent.title, variantTitle: sent.variantTitle } };
  if (!variantId) throw new Problem('not_possible', { words: 'variant_gone', values: { line: line.title } });
  return { ...base, variantId, unitPrice };
}

function refuseMissingStock(lines: ReplacementPlan['lines'], stock: VariantStock[]): void {
  for (const line of lines) {
    const variant = stock.find((one) => one.variantId === line.variantId);
    if (!variant) throw new Problem('not_possible', { words: 'variant_gone', values: { line: line.title } });
    const needed = lines.filter((one) => one.variantId === line.variantId).reduce((sum, one) => sum + one.quantity, 0);
    const left = variant.locations.reduce((sum, location) => sum + Math.max(0, location.available), 0);
    const sellable = !variant.tracked || variant.sellsWhenOut || left >= needed;
    if (!sellable) throw new Problem('not_possible', { words: 'out_of_stock', values: { line: line.title, left, count: left }, shown: { stock } });
  }
}

function worthOf(lines: ReplacementPlan['lines'], currency: string): Money {
  return lines.reduce((sum: Money, line) => addMoney(sum, multiplyMoney({ amount: line.unitPrice, currency }, line.quantity)), { amount: '0', currency });
}
