import { gid } from '../../state/gid.ts';
import type { MoneyBag } from '../../state/money.ts';
import type { Fulfillment, Order } from '../../state/orders/shapes.ts';
import { fulfillmentsOf } from '../../state/orders/save-order.ts';
import { reasonOf } from '../../state/returns/return-reasons.ts';
import { returnsOf } from '../../state/returns/returnable.ts';
import type { ExchangeLine, Return, ReturnLine, ReverseOrder } from '../../state/returns/shapes.ts';
import { iso } from '../../state/time.ts';
import type { ShopState } from '../../types.ts';
import { announce } from '../../webhooks/announce.ts';
import { orderPayload } from '../../webhooks/payloads/order-payload.ts';
import { returnPayload } from '../../webhooks/payloads/return-payload.ts';
import { saveReturn } from './ground.ts';
import type { Ground } from './ground.ts';

export interface NewReturn {
  /** A request waits for the shop; an open return was agreed on. */
  status: 'REQUESTED' | 'OPEN';
  lines: { fulfillmentLineItemId: string; quantity: number; reasonId?: string | null; note?: string | null; customerNote?: string | null; restockingPercentage?: number | null }[];
  exchanges?: { variantId: string; quantity: number; discount?: ExchangeLine['discount']; discountDescription?: string | null }[];
  shippingFee?: MoneyBag | null;
  staffId: string | null;
}

/** Adds a return to an order copy that callers have checked; both documents are put and announced. Announcing an open one as approved is our reading. */
export function startReturn(ground: Ground, shop: ShopState, order: Order, wanted: NewReturn): Return {
  const { world, emit } = ground;
  const nextId = (kind: string) => gid(kind, world.nextId(shop, kind));
  const sent = fulfillmentsOf(world, shop, order).flatMap((one) => one.lines);
  const at = iso(world.now());
  const lines = wanted.lines.map((line) => lineOf(line, sent, nextId));
  const doc: Return = {
    id: nextId('Return'),
    orderId: order.id,
    name: `${order.name}-R${returnsOf(world, shop, order.id).length + 1}`,
    status: wanted.status,
    createdAt: at,
    closedAt: null,
    requestApprovedAt: null,
    decline: null,
    staffId: wanted.staffId,
    lines,
    exchanges: (wanted.exchanges ?? []).map((one) => exchangeOf(ground, shop, one, nextId('ExchangeLineItem'))),
    shippingFees: wanted.shippingFee ? [{ id: nextId('ReturnShippingFee'), amountSet: wanted.shippingFee, taken: false }] : [],
    reverse: wanted.status === 'OPEN' ? reverseOf(lines, nextId) : null,
    refundIds: [],
  };
  order.closed = false;
  order.closedAt = null;
  saveReturn(ground, shop, order, doc);
  announce(emit, shop, [
    [wanted.status === 'OPEN' ? 'returns/approve' : 'returns/request', returnPayload(order, doc)],
    ['orders/updated', orderPayload(world, shop, order)],
  ]);
  return doc;
}

/** What the warehouse awaits once a return is agreed on. */
export function reverseOf(lines: ReturnLine[], nextId: (kind: string) => string): ReverseOrder {
  return {
    id: nextId('ReverseFulfillmentOrder'),
    status: 'OPEN',
    lines: lines.map((line) => ({ id: nextId('ReverseFulfillmentOrderLineItem'), returnLineId: line.id, totalQuantity: line.quantity, dispositions: [] })),
    deliveries: [],
  };
}

function lineOf(line: NewReturn['lines'][number], sent: Fulfillment['lines'], nextId: (kind: string) => string): ReturnLine {
  return {
    id: nextId('ReturnLineItem'),
    fulfillmentLineItemId: line.fulfillmentLineItemId,
    lineItemId: sent.find((one) => one.id === line.fulfillmentLineItemId)!.lineItemId,
    quantity: line.quantity,
    processedQuantity: 0,
    reasonId: reasonOf(line.reasonId)!.id,
    returnReasonNote: line.note ?? '',
    customerNote: line.customerNote ?? null,
    restockingFee: line.restockingPercentage ? { id: nextId('RestockingFee'), percentage: line.restockingPercentage } : null,
  };
}

function exchangeOf({ world }: Ground, shop: ShopState, one: NonNullable<NewReturn['exchanges']>[number], id: string): ExchangeLine {
  const variant = world.get(shop, 'ProductVariant', one.variantId)!;
  const product = world.get(shop, 'Product', String(variant.productId))!;
  return {
    id,
    productId: product.id,
    variantId: variant.id,
    title: String(product.title),
    variantTitle: variant.title === 'Default Title' ? null : String(variant.title),
    variantSku: (variant.sku as string | null) ?? null,
    quantity: one.quantity,
    processedQuantity: 0,
    lineItemIds: [],
    discount: one.discount ?? null,
    discountDescription: one.discountDescription ?? null,
  };
}
