import type { Desk } from '#app/desk/desk.ts';
import type { SuggestedRefund } from '#app/gateways/shopify/port/refunds.ts';
import type { VariantStock } from '#app/gateways/shopify/port/stock.ts';
import { addMoney, compareMoney, isZero, subtractMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Reading } from '../reading.ts';
import type { RefundPlan, RefundPlanLine } from './refund-plan.ts';
import type { RefundWish } from './refund-wish.ts';

interface SnapshotLine {
  id: string;
  title: string;
  variantTitle: string | null;
  variantId: string | null;
  quantity: number;
}

/**
 * The plan that this wish comes to right now, on the caller's own token: one
 * round trip, two for part of the shipping (restock locations are read beside it).
 * @throws Problem not_possible with the reason, not_found
 */
export async function readRefund(desk: Desk, asked: RefundWish & { notify: boolean }): Promise<Reading<RefundPlan>> {
  const wish = { ...asked, lines: asked.lines.filter((line) => line.quantity > 0), shipping: asked.shipping || null };
  if (wish.lines.length === 0 && !wish.shipping) throw new Problem('not_possible', { words: 'nothing_chosen' });
  const { name, lines: bought } = await orderOf(desk, wish.orderId);
  const chosen = wish.lines.map((line) => ({ wanted: line, line: bought.find((one) => one.id === line.orderLineId) }));
  if (chosen.some(({ line, wanted }) => !line || wanted.quantity < 1)) throw new Problem('not_found', { note: 'order line' });
  const readAt = desk.clock.now();
  const restocked = chosen.flatMap(({ wanted, line }) => (wanted.restock && line!.variantId ? [line!.variantId] : []));
  const [suggested, stock] = await Promise.all([
    desk.shopify.suggestedRefund(wish.orderId, {
      lines: wish.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity, restock: 'no_restock' })),
      shipping: wish.shipping,
    }),
    restocked.length > 0 ? desk.shopify.stock(restocked) : [],
  ]);
  if (isZero(suggested.presentmentAmount)) throw new Problem('not_possible', { words: 'nothing_refundable' });
  refuseMissingWayBack(suggested);
  const plan: RefundPlan = {
    kind: 'refund',
    orderId: wish.orderId,
    orderName: name,
    orderUpdatedAt: suggested.orderUpdatedAt.toISOString(),
    notify: wish.notify,
    lines: chosen.map(({ wanted, line }) => planLine(line!, wanted, suggested, stock)),
    ...amountsOf(suggested, wish),
  };
  return { plan, readAt, refundable: new Map(suggested.lines.map((line) => [line.orderLineId, line.refundable])) };
}

/** Money that goes back to no payment (store credit at Shopify) would be promised and never move. */
function refuseMissingWayBack({ presentmentAmount, transactions }: SuggestedRefund): void {
  const moved = transactions.reduce((sum: Money, one) => addMoney(sum, one.presentmentAmount), { amount: '0', currency: presentmentAmount.currency });
  if (compareMoney(moved, presentmentAmount) >= 0) return;
  const missing = subtractMoney(presentmentAmount, moved);
  throw new Problem('not_possible', { words: 'refund_without_payment', values: { amount: `${missing.amount} ${missing.currency}` } });
}

async function orderOf({ shop, db }: Desk, orderId: string): Promise<{ name: string; lines: SnapshotLine[] }> {
  const order = await db.order.findFirst({ where: { shopId: shop.id, id: orderId }, select: { name: true, lines: true } });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  return order;
}

function amountsOf(suggested: SuggestedRefund, wish: RefundWish) {
  return {
    shipping: wish.shipping,
    presentmentShipping: wish.shipping === null || isZero(suggested.presentmentShipping) ? null : suggested.presentmentShipping.amount,
    amount: suggested.amount,
    presentmentAmount: suggested.presentmentAmount,
    subtotal: suggested.subtotal,
    tax: suggested.tax,
    shippingAmount: suggested.shipping,
    maximum: suggested.maximum,
    presentmentMaximum: suggested.presentmentMaximum,
    transactions: suggested.transactions,
  };
}

function planLine(line: SnapshotLine, wanted: RefundWish['lines'][number], suggested: SuggestedRefund, stock: VariantStock[]): RefundPlanLine {
  const { id, title, variantTitle, quantity } = line;
  const base = { orderLineId: id, title, variantTitle, quantity: wanted.quantity, bought: quantity };
  if (!wanted.restock) return { ...base, restock: 'no_restock', locationId: null, locationName: null };
  const location = stock.find((one) => one.variantId === line.variantId)?.locations[0];
  if (!location) throw new Problem('not_possible', { words: 'restock_nowhere', values: { line: title } });
  return { ...base, restock: restockOf(line, wanted.quantity, suggested), locationId: location.id, locationName: location.name };
}

/** Units that never left are cancelled, units that left are returned; Shopify takes one of the two per line. */
function restockOf(line: SnapshotLine, quantity: number, suggested: SuggestedRefund): 'cancel' | 'return' {
  const now = suggested.lines.find((one) => one.orderLineId === line.id);
  const unfulfilled = now?.unfulfilled ?? 0;
  if (quantity <= unfulfilled) return 'cancel';
  if (quantity <= (now?.refundable ?? 0) - unfulfilled) return 'return';
  throw new Problem('not_possible', { words: 'restock_mixed', values: { line: line.title } });
}
