import { isZero } from '#app/platform/money.ts';
import { numericId } from '../gid.ts';
import type { RefundDuty, SuggestedRefund } from '../port/refunds.ts';
import { bagOf, moneyOf, type MoneyAnswer, type MoneyBagAnswer } from './refund-shapes.ts';
import { refundWays, type TransactionAnswer } from './refund-ways.ts';

export const REFUND_SUGGEST_PARTS = `#graphql
  fragment BothSides on MoneyBag { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
  fragment RefundableTransaction on OrderTransaction {
    id
    kind
    status
    gateway
    formattedGateway
    accountNumber
    amountSet { ...BothSides }
    parentTransaction { id }
  }
  fragment Suggestion on SuggestedRefund {
    amountSet { ...BothSides }
    subtotalSet { ...BothSides }
    totalTaxSet { ...BothSides }
    totalDutiesSet { ...BothSides }
    maximumRefundableSet { ...BothSides }
    shipping {
      amountSet { ...BothSides }
      maximumRefundableSet { ...BothSides }
    }
    suggestedTransactions {
      gateway
      formattedGateway
      accountNumber
      amountSet { ...BothSides }
      parentTransaction { id }
    }
  }
` as const;

export interface SuggestAnswer {
  order: null | {
    updatedAt: string;
    cancelledAt: string | null;
    customer: null | { id: string; storeCreditAccounts?: { nodes: { balance: MoneyAnswer }[] } };
    lineItems: { nodes: { id: string; refundableQuantity: number; unfulfilledQuantity: number; duties?: { id: string }[] }[] };
    transactions: TransactionAnswer[];
    suggestedRefund: null | {
      amountSet: MoneyBagAnswer;
      subtotalSet: MoneyBagAnswer;
      totalTaxSet: MoneyBagAnswer;
      totalDutiesSet: MoneyBagAnswer;
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
  locations?: { nodes: { id: string; name: string; isActive: boolean; fulfillsOnlineOrders: boolean }[] };
}

/** Null where Shopify suggests nothing at all. */
export function suggestionOf(order: NonNullable<SuggestAnswer['order']>, locations: NonNullable<SuggestAnswer['locations']>['nodes'], duties: RefundDuty[]): SuggestedRefund | null {
  const suggested = order.suggestedRefund;
  if (!suggested) return null;
  const [amount, maximum, shipping] = [bagOf(suggested.amountSet), bagOf(suggested.maximumRefundableSet), bagOf(suggested.shipping.amountSet)];
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
    lines: order.lineItems.nodes.map((line) => ({ orderLineId: numericId(line.id), refundable: line.refundableQuantity, unfulfilled: line.unfulfilledQuantity })),
    duties,
    dutiesAmount: bagOf(suggested.totalDutiesSet).shop,
    transactions: suggested.suggestedTransactions.flatMap(transactionOf).filter((one) => !isZero(one.presentmentAmount)),
    ways: refundWays(order.transactions),
    customer: order.customer && { id: numericId(order.customer.id), credit: order.customer.storeCreditAccounts?.nodes.map(({ balance }) => moneyOf(balance)) ?? null },
    places: placesOf(locations),
  };
}

function placesOf(locations: NonNullable<SuggestAnswer['locations']>['nodes']): SuggestedRefund['places'] {
  const open = locations.filter((one) => one.isActive);
  return [...open.filter((one) => one.fulfillsOnlineOrders), ...open.filter((one) => !one.fulfillsOnlineOrders)].map(({ id, name }) => ({ id: numericId(id), name }));
}

/** A suggestion without a payment behind it (store credit) cannot go back to where it came from. */
function transactionOf(one: NonNullable<NonNullable<SuggestAnswer['order']>['suggestedRefund']>['suggestedTransactions'][number]): SuggestedRefund['transactions'] {
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
