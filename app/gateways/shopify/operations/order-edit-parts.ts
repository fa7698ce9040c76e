import { Problem } from '#app/platform/problem.ts';
import { gid, numericId } from '../gid.ts';
import type { OrderEdit, OrderEditLine } from '../port/order-edits.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

/** The order as it would be with what is staged. */
export const ORDER_EDIT_PARTS = `#graphql
  fragment OrderEditParts on CalculatedOrder {
    id
    originalOrder { id name updatedAt }
    totalPriceSet { ...EditMonies }
    totalOutstandingSet { ...EditMonies }
    lineItems(first: 120) { nodes { ...EditLineParts } }
    addedLineItems(first: 30) { nodes { ...EditLineParts } }
  }
  fragment EditLineParts on CalculatedLineItem {
    id
    title
    variantTitle
    quantity
    editableQuantity
    variant { id }
    discountedUnitPriceSet { ...EditMonies }
  }
  fragment EditMonies on MoneyBag {
    shopMoney { amount currencyCode }
    presentmentMoney { amount currencyCode }
  }
` as const;

export interface OrderEditPayload {
  calculatedOrder: OrderEditAnswer | null;
  userErrors: UserError[];
}

interface OrderEditAnswer {
  id: string;
  originalOrder: { name: string; updatedAt: string };
  totalPriceSet: MoneyBagAnswer;
  totalOutstandingSet: MoneyBagAnswer;
  lineItems: { nodes: LineAnswer[] };
  addedLineItems: { nodes: LineAnswer[] };
}

interface LineAnswer {
  id: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  editableQuantity: number;
  variant: { id: string } | null;
  discountedUnitPriceSet: MoneyBagAnswer;
}

/** @throws Problem shopify_refused */
export function toOrderEdit({ calculatedOrder, userErrors }: OrderEditPayload): OrderEdit {
  refuseUserErrors(userErrors);
  if (!calculatedOrder) throw new Problem('shopify_unknown', { note: 'an order edit answered nothing' });
  const { originalOrder } = calculatedOrder;
  return {
    id: numericId(calculatedOrder.id),
    orderName: originalOrder.name,
    orderUpdatedAt: new Date(originalOrder.updatedAt),
    // Shopify gives the calculated line the number of the order's line.
    lines: calculatedOrder.lineItems.nodes.map((line) => toLine(line, numericId(line.id))),
    added: calculatedOrder.addedLineItems.nodes.map((line) => toLine(line, null)),
    total: bagOf(calculatedOrder.totalPriceSet),
    outstanding: bagOf(calculatedOrder.totalOutstandingSet),
  };
}

export function editGid(editId: string): string {
  return gid('CalculatedOrder', editId);
}

function toLine(line: LineAnswer, orderLineId: string | null): OrderEditLine {
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
