import type { RefundWanted, SuggestedRefund } from '../port/refunds.ts';
import { Problem } from '#app/platform/problem.ts';
import { compareMoney, roundMoney } from '#app/platform/money.ts';
import { Decimal } from 'decimal.js';
import { bagOf, refundLineInput, type MoneyBagAnswer } from './refund-shapes.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';

export const refundSuggestDocument = `#graphql
  query RefundSuggest($orderId: ID!, $lines: [RefundLineItemInput!], $wholeShipping: Boolean, $shipping: Money) {
    order(id: $orderId) {
      id
      updatedAt
      cancelledAt
      lineItems(first: 250) { nodes { id refundableQuantity unfulfilledQuantity } }
      suggestedRefund(refundLineItems: $lines, refundShipping: $wholeShipping, shippingAmount: $shipping) {
        amountSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
        subtotalSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
        totalTaxSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
        maximumRefundableSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
        shipping {
          amountSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
          maximumRefundableSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
        }
        suggestedTransactions {
          gateway
          formattedGateway
          accountNumber
          amountSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
          parentTransaction { id }
        }
      }
    }
  }
` as const;

interface Answer {
  order: null | {
    updatedAt: string;
    cancelledAt: string | null;
    lineItems: { nodes: { id: string; refundableQuantity: number; unfulfilledQuantity: number }[] };
    suggestedRefund: null | {
      amountSet: MoneyBagAnswer;
      subtotalSet: MoneyBagAnswer;
      totalTaxSet: MoneyBagAnswer;
      maximumRefundableSet: MoneyBagAnswer;
      shipping: { amountSet: MoneyBagAnswer; maximumRefundableSet: MoneyBagAnswer };
      suggestedTransactions: {
        gateway: string | null;
        formattedGateway: string | null;
        accountNumber: string | null;
        amountSet: MoneyBagAnswer;
        parentTransaction: { id: string } | null;
      }[];
    };
  };
}

/**
 * What Shopify would give back now for these lines and this shipping (shop
 * currency). One round trip; two when only part of the shipping goes back, since
 * Shopify takes that part in the buyer's currency.
 * @throws Problem not_found, not_possible (units or shipping no longer there; `shown` says what is left)
 */
export async function suggestRefund(call: AdminCall, orderId: string, wanted: RefundWanted): Promise<SuggestedRefund> {
  const variables = { orderId: gid('Order', orderId), lines: wanted.lines.map(refundLineInput) };
  const whole = read(await ask(call, { ...variables, wholeShipping: wanted.shipping !== null }, wanted), wanted);
  if (wanted.shipping === null) return whole;
  const asked = { amount: wanted.shipping, currency: whole.shippingMaximum.currency };
  const against = compareMoney(asked, whole.shippingMaximum);
  if (against === 0) return whole;
  if (against > 0) throw new Problem('not_possible', { words: 'shipping_not_refundable', values: { left: whole.shippingMaximum.amount }, shown: { shippingMaximum: whole.shippingMaximum } });
  const share = new Decimal(asked.amount).div(whole.shippingMaximum.amount);
  const part = roundMoney({ amount: share.times(whole.presentmentShipping.amount).toFixed(), currency: whole.presentmentShipping.currency });
  return read(await call<Answer>(refundSuggestDocument, { ...variables, shipping: part.amount }), wanted);
}

/** Shopify refuses the whole question when a line has fewer units left: then we ask what is left. */
async function ask(call: AdminCall, variables: object, wanted: RefundWanted): Promise<Answer> {
  try {
    return await call<Answer>(refundSuggestDocument, variables);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'shopify_refused') throw problem;
    read(await call<Answer>(refundSuggestDocument, { ...variables, lines: [] }), wanted);
    throw problem;
  }
}

function read({ order }: Answer, wanted: RefundWanted): SuggestedRefund {
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  const lines = order.lineItems.nodes.map((line) => ({ orderLineId: numericId(line.id), refundable: line.refundableQuantity, unfulfilled: line.unfulfilledQuantity }));
  refuseMissingUnits(lines, wanted);
  const suggested = order.suggestedRefund;
  if (!suggested) throw new Problem('not_possible', { words: 'nothing_refundable' });
  const maximum = bagOf(suggested.maximumRefundableSet);
  const amount = bagOf(suggested.amountSet);
  const shipping = bagOf(suggested.shipping.amountSet);
  return {
    orderUpdatedAt: new Date(order.updatedAt),
    orderCancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    amount: amount.shop,
    presentmentAmount: amount.presentment,
    subtotal: bagOf(suggested.subtotalSet).shop,
    tax: bagOf(suggested.totalTaxSet).shop,
    shipping: shipping.shop,
    presentmentShipping: shipping.presentment,
    shippingMaximum: bagOf(suggested.shipping.maximumRefundableSet).shop,
    maximum: maximum.shop,
    presentmentMaximum: maximum.presentment,
    lines,
    transactions: suggested.suggestedTransactions.flatMap(transactionOf),
  };
}

function refuseMissingUnits(lines: SuggestedRefund['lines'], wanted: RefundWanted): void {
  const left = new Map(lines.map((line) => [line.orderLineId, line.refundable]));
  const short = wanted.lines.filter((line) => line.quantity > (left.get(line.orderLineId) ?? 0));
  if (short.length === 0) return;
  const shown = { unitsLeft: short.map((line) => ({ orderLineId: line.orderLineId, wanted: line.quantity, left: left.get(line.orderLineId) ?? 0 })) };
  throw new Problem('not_possible', { words: 'units_already_refunded', shown });
}

/** A suggestion without a payment behind it (store credit) cannot go back to where it came from. */
function transactionOf(one: NonNullable<NonNullable<Answer['order']>['suggestedRefund']>['suggestedTransactions'][number]): SuggestedRefund['transactions'] {
  if (!one.parentTransaction || !one.gateway) return [];
  const amount = bagOf(one.amountSet);
  return [{
    parentId: numericId(one.parentTransaction.id),
    gateway: one.gateway,
    amount: amount.shop,
    presentmentAmount: amount.presentment,
    gatewayName: one.formattedGateway,
    accountNumber: one.accountNumber,
  }];
}
