import { Decimal } from 'decimal.js';
import type { Desk } from '#app/desk/desk.ts';
import type { SuggestedRefund } from '#app/gateways/shopify/port/refunds.ts';
import { addMoney, isZero, roundMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { amountTyped } from '../amount-typed.ts';
import type { Reading } from '../reading.ts';
import { ownAmount, totalOf } from './refund-amount.ts';
import { creditOf, mayReadCredit } from './refund-credit.server.ts';
import { chosenOf, planLine, type BoughtLine } from './refund-lines.ts';
import type { RefundPlan } from './refund-plan.ts';
import { spread } from './refund-ways.ts';
import type { RefundWish } from './refund-wish.ts';

/**
 * The plan that this wish comes to right now, on the caller's own token: one
 * round trip, two for duties or part of the shipping.
 * @throws Problem bad_input and not_possible beside their fields, not_found
 */
export async function readRefund(desk: Desk, asked: RefundWish & { notify: boolean }): Promise<Reading<RefundPlan>> {
  const order = await orderOf(desk, asked.orderId);
  const wish = { ...asked, shipping: shippingTyped(asked, order.currency), duties: asked.duties ?? ('none' as const) };
  const own = ownAmount(wish, order.presentmentCurrency);
  const chosen = chosenOf(wish, order.lines);
  const somethingChosen = chosen.length > 0 || wish.shipping !== null || wish.duties === 'all';
  if (!somethingChosen && !own) throw new Problem('not_possible', { words: 'nothing_chosen' });
  const asCredit = wish.to === 'credit';
  const readAt = desk.clock.now();
  const suggested = await desk.shopify.suggestedRefund(order.id, {
    lines: chosen.map(({ wanted: { orderLineId, quantity } }) => ({ orderLineId, quantity, restock: 'no_restock' })),
    shipping: wish.shipping,
    duties: wish.duties,
    withPlaces: chosen.some(({ wanted }) => wanted.restock),
    withCredit: asCredit && (await mayReadCredit(desk)),
  });
  const total = totalOf(own, suggested, somethingChosen);
  const credit = asCredit ? await creditOf(desk, wish, suggested) : null;
  const transactions = credit ? [] : spread(total, suggested, wish.ways);
  const plan: RefundPlan = {
    kind: 'refund',
    orderId: order.id,
    orderName: order.name,
    orderUpdatedAt: suggested.orderUpdatedAt.toISOString(),
    notify: wish.notify,
    lines: chosen.map((line) => planLine(line, suggested)),
    shipping: wish.shipping,
    presentmentShipping: wish.shipping === null || isZero(suggested.presentmentShipping) ? null : suggested.presentmentShipping.amount,
    amount: inShopCurrency(total, own, suggested, transactions),
    presentmentAmount: total,
    ...partsOf(suggested),
    transactions,
    wantedDuties: wish.duties,
    own,
    chosenWays: credit ? null : (wish.ways ?? null),
    credit,
    seen: seenOf(suggested, credit !== null),
  };
  return { plan, readAt, refundable: new Map(suggested.lines.map((line) => [line.orderLineId, line.refundable])) };
}

async function orderOf({ shop, db }: Desk, orderId: string): Promise<{ id: string; name: string; currency: string; presentmentCurrency: string; lines: BoughtLine[] }> {
  const order = await db.order.findFirst({ where: { shopId: shop.id, id: orderId }, select: { id: true, name: true, currency: true, presentmentCurrency: true, lines: { select: { id: true, title: true, variantTitle: true, quantity: true } } } });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  return order;
}

/** None, or nothing at all, is none; a field that was opened and left empty is asked about. */
function shippingTyped({ shipping }: RefundWish, currency: string): string | null {
  if (shipping === null || /^0+(\.0*)?$/.test(shipping.trim())) return null;
  return amountTyped(shipping, currency, 'shipping').amount;
}

/** Shopify's own figure where its suggestion is taken whole; else what the parts come to by the rates they were paid at. */
function inShopCurrency(total: Money, own: Money | null, suggested: SuggestedRefund, transactions: RefundPlan['transactions']): Money {
  if (!own) return suggested.amount;
  if (transactions.length > 0) return transactions.reduce((sum: Money, one) => addMoney(sum, one.amount), { amount: '0', currency: suggested.amount.currency });
  const { maximum, presentmentMaximum } = suggested;
  return roundMoney({ amount: new Decimal(maximum.amount).times(total.amount).div(presentmentMaximum.amount).toFixed(), currency: maximum.currency });
}

function partsOf(suggested: SuggestedRefund) {
  return {
    subtotal: suggested.subtotal,
    tax: suggested.tax,
    shippingAmount: suggested.shipping,
    duties: suggested.duties,
    dutiesAmount: suggested.dutiesAmount,
    maximum: suggested.maximum,
    presentmentMaximum: suggested.presentmentMaximum,
  };
}

function seenOf({ presentmentAmount: asSuggested, ways, places, lines, customer }: SuggestedRefund, asCredit: boolean): NonNullable<RefundPlan['seen']> {
  const { currency } = asSuggested;
  const held = asCredit && customer?.credit ? (customer.credit.find((one) => one.currency === currency) ?? { amount: '0', currency }) : null;
  return { suggested: asSuggested, ways, places, refundable: lines.map(({ orderLineId, refundable }) => ({ orderLineId, units: refundable })), balance: held };
}
