/** The bodies of `returns/*`, after Shopify's examples of 2026-07. */
import { numericId } from '../../state/gid.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { reasonOf } from '../../state/returns/return-reasons.ts';
import type { Return, ReturnLine } from '../../state/returns/shapes.ts';
import { lower, moneySet, number } from './rest.ts';
import type { Json } from './rest.ts';

/** returns/request and returns/approve. */
export function returnPayload(order: Order, doc: Return): Json {
  return {
    ...identity(doc),
    status: lower(doc.status),
    order: refTo(order.id),
    total_return_line_items: doc.lines.length,
    name: doc.name,
    return_line_items: doc.lines.map(linePayload),
    return_shipping_fees: doc.shippingFees.map((fee) => ({ ...refTo(fee.id), price: moneySet(fee.amountSet) })),
    exchange_line_items: doc.exchanges.map((one) => ({ ...refTo(one.id), line_item: one.lineItemIds[0] ? refTo(one.lineItemIds[0]) : null })),
    total_exchange_line_items: doc.exchanges.length,
  };
}

export function returnDeclinePayload(order: Order, doc: Return): Json {
  return { ...identity(doc), status: 'declined', order: refTo(order.id), decline: { reason: lower(doc.decline?.reason), note: doc.decline?.note ?? null } };
}

/** returns/cancel, returns/close and returns/reopen. */
export function returnEndPayload(order: Order, doc: Return): Json {
  return { ...identity(doc), order_id: number(order.id), status: lower(doc.status) };
}

export function returnUpdatePayload(doc: Return, removed: { id: string; quantity: number }[]): Json {
  return {
    admin_graphql_api_id: doc.id,
    return_line_items: { removals: removed.map(({ id, quantity }) => ({ admin_graphql_api_id: id, delta: quantity })) },
    restocking_fees: { updates: [], removals: [] },
    return_shipping_fees: { updates: [], removals: [] },
  };
}

/** Shopify's example of returns/process is an empty object; that it names the return is our assumption. */
export function returnProcessPayload(doc: Return): Json {
  return identity(doc);
}

function linePayload(line: ReturnLine): Json {
  return {
    ...refTo(line.id),
    fulfillment_line_item: { ...refTo(line.fulfillmentLineItemId), line_item: refTo(line.lineItemId) },
    quantity: line.quantity,
    return_reason: lower(reasonOf(line.reasonId)!.legacy),
    return_reason_note: line.returnReasonNote,
    customer_note: line.customerNote,
  };
}

function identity(doc: Return): Json {
  return refTo(doc.id);
}

function refTo(id: string): Json {
  return { id: Number(numericId(id)), admin_graphql_api_id: id };
}
