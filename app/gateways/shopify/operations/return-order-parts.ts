import { numericId } from '../gid.ts';
import type { ReturnOrder } from '../port/returns.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

/** What a plan about a return must know of its order. */
export const RETURN_ORDER_PARTS = `#graphql
  fragment ReturnOrderParts on Order {
    id
    name
    updatedAt
    cancelledAt
    currencyCode
    presentmentCurrencyCode
    taxesIncluded
    customer { id }
    totalOutstandingSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
    lineItems(first: 250) { nodes { id quantity refundableQuantity } }
  }
` as const;

export interface ReturnOrderAnswer {
  id: string;
  name: string;
  updatedAt: string;
  cancelledAt: string | null;
  currencyCode: string;
  presentmentCurrencyCode: string;
  taxesIncluded: boolean;
  customer: { id: string } | null;
  totalOutstandingSet: MoneyBagAnswer;
  lineItems: { nodes: { id: string; quantity: number; refundableQuantity: number }[] };
}

export function returnOrderOf(order: ReturnOrderAnswer): ReturnOrder {
  const outstanding = bagOf(order.totalOutstandingSet);
  return {
    updatedAt: new Date(order.updatedAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    name: order.name,
    currency: order.currencyCode,
    presentmentCurrency: order.presentmentCurrencyCode,
    taxesIncluded: order.taxesIncluded,
    hasCustomer: order.customer !== null,
    outstanding: outstanding.shop,
    presentmentOutstanding: outstanding.presentment,
    lines: order.lineItems.nodes.map((line) => ({ orderLineId: numericId(line.id), refundable: line.refundableQuantity, bought: line.quantity })),
  };
}
