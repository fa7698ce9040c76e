import { Problem } from '#app/platform/problem.ts';
import { gid, numericId } from '../gid.ts';
import type { OrderEdit, OrderEditLine, OrderEditTotals } from '../port/order-edits.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

/** What the order would come to with what is staged. Each change is asked for that alone: with every line, five of them would empty a shop's bucket. */
export const EDIT_TOTALS = `#graphql
  fragment EditTotals on CalculatedOrder {
    id
    totalPriceSet { ...EditMonies }
    totalOutstandingSet { ...EditMonies }
  }
  fragment EditMonies on MoneyBag {
    shopMoney { amount currencyCode }
    presentmentMoney { amount currencyCode }
  }
` as const;

export const EDIT_LINE_PARTS = `#graphql
  fragment EditLineParts on CalculatedLineItem {
    id
    title
    variantTitle
    quantity
    editableQuantity
    variant { id }
    discountedUnitPriceSet { ...EditMonies }
  }
` as const;

export interface OrderEditPayload<T extends EditTotalsAnswer = EditTotalsAnswer> {
  calculatedOrder: T | null;
  userErrors: UserError[];
}

interface EditTotalsAnswer {
  id: string;
  totalPriceSet: MoneyBagAnswer;
  totalOutstandingSet: MoneyBagAnswer;
}

export interface OrderEditAnswer extends EditTotalsAnswer {
  originalOrder: { name: string; updatedAt: string };
  lineItems: { nodes: EditLineAnswer[] };
}

export interface EditLineAnswer {
  id: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  editableQuantity: number;
  variant: { id: string } | null;
  discountedUnitPriceSet: MoneyBagAnswer;
}

/** @throws Problem shopify_refused */
export function toOrderEdit(payload: OrderEditPayload<OrderEditAnswer>): OrderEdit {
  const { id, originalOrder, lineItems, ...totals } = answered(payload);
  return {
    id: numericId(id),
    orderName: originalOrder.name,
    orderUpdatedAt: new Date(originalOrder.updatedAt),
    // Shopify gives the calculated line the number of the order's line.
    lines: lineItems.nodes.map((line) => toEditLine(line, numericId(line.id))),
    ...totalsOf(totals),
  };
}

/** @throws Problem shopify_refused */
export function toEditTotals(payload: OrderEditPayload): OrderEditTotals {
  return totalsOf(answered(payload));
}

export function editGid(editId: string): string {
  return gid('CalculatedOrder', editId);
}

function answered<T extends EditTotalsAnswer>({ calculatedOrder, userErrors }: OrderEditPayload<T>): T {
  refuseUserErrors(userErrors);
  if (!calculatedOrder) throw new Problem('shopify_unknown', { note: 'an order edit answered nothing' });
  return calculatedOrder;
}

function totalsOf({ totalPriceSet, totalOutstandingSet }: Pick<EditTotalsAnswer, 'totalPriceSet' | 'totalOutstandingSet'>): OrderEditTotals {
  return { total: bagOf(totalPriceSet), outstanding: bagOf(totalOutstandingSet) };
}

/** @param orderLineId null for what is being added */
export function toEditLine(line: EditLineAnswer, orderLineId: string | null): OrderEditLine {
  return {
    id: numericId(line.id),
    orderLineId,
    variantId: line.variant && numericId(line.variant.id),
    title: line.title,
    variantTitle: line.variantTitle,
    quantity: line.quantity,
    editable: line.editableQuantity,
    unit: bagOf(line.discountedUnitPriceSet),
  };
}
