import type { Desk } from '#app/desk/desk.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { MoneyBag } from '#sandbox/state/money.ts';
import type { Fulfillment, LineItem, Order, Refund } from '#sandbox/state/orders/shapes.ts';
import { trackingsOf } from '#app/domain/orders/trackings-of.ts';
import { days } from '#app/platform/spans.ts';

/**
 * The orders of a sandbox's world in the words of Mend's snapshot, read off its
 * documents: no Admin API and no mapping of ours in between.
 */
export function ordersInWorld(sandbox: OpenSandbox, options: { since?: Date } = {}) {
  const { world, shop } = sandbox;
  const since = options.since?.getTime() ?? world.now().getTime() - days(60);
  return [...world.all<Order>(shop, 'Order')]
    .filter((order) => Date.parse(order.createdAt) > since)
    .map((order) => ({
      ...headOf(order),
      customerId: order.customerId && numeric(order.customerId),
      lines: byId(order.lines.map(lineOf)),
      parcels: byId(order.fulfillmentIds.map((id) => parcelOf(world.get<Fulfillment>(shop, 'Fulfillment', id)!))),
      refunds: byId(order.refundDocs.map(refundOf)),
    }))
    .toSorted(ids);
}

/** What Mend keeps of its orders, in the same words. */
export async function ordersKept(desk: Desk, options: { since?: Date } = {}) {
  const createdAt = { gt: options.since ?? new Date(desk.clock.now().getTime() - days(60)) };
  const rows = await desk.db.order.findMany({ where: { shopId: desk.shop.id, createdAt, deletedAt: null }, include: { lines: true, refunds: true, fulfillments: { include: { events: true } } } });
  return rows
    .map((row) => ({
      id: row.id, name: row.name, customerId: row.customerId, email: row.email,
      createdAt: row.createdAt.toISOString(), cancelledAt: row.cancelledAt?.toISOString() ?? null,
      financialStatus: row.financialStatus, fulfillmentStatus: row.fulfillmentStatus,
      currency: row.currency, presentmentCurrency: row.presentmentCurrency,
      total: Number(row.total), totalRefunded: Number(row.totalRefunded), presentmentTotal: Number(row.presentmentTotal),
      original: [row.originalTotal, row.originalPresentmentTotal].map(Number), current: [row.currentTotal, row.currentPresentmentTotal].map(Number),
      street: (row.shippingAddress as { address1?: string } | null)?.address1 ?? null,
      tags: row.tags.toSorted(),
      lines: byId(row.lines.map(({ id, title, sku, quantity, currentQuantity }) => ({ id, title, sku, quantity, currentQuantity }))),
      parcels: byId(row.fulfillments.map((parcel) => ({
        id: parcel.id, status: parcel.status, trackings: trackingsOf(parcel),
        deliveredAt: parcel.deliveredAt?.toISOString() ?? null,
        lines: goods(parcel.lines as { orderLineId: string; quantity: number }[]),
        scans: byId(parcel.events.map(({ id, status, happenedAt }) => ({ id, status, at: happenedAt.toISOString() }))),
      }))),
      refunds: byId(row.refunds.map((refund) => ({ id: refund.id, total: Number(refund.total), note: refund.note, lines: goods(refund.lines as { orderLineId: string; quantity: number }[]) }))),
    }))
    .toSorted(ids);
}

function headOf(order: Order) {
  return {
    id: numeric(order.id), name: order.name, email: order.email,
    createdAt: iso(order.createdAt)!, cancelledAt: iso(order.cancelledAt),
    financialStatus: order.displayFinancialStatus, fulfillmentStatus: order.displayFulfillmentStatus,
    currency: order.currencyCode, presentmentCurrency: order.presentmentCurrencyCode,
    total: Number(order.totalPriceSet.shopMoney.amount), totalRefunded: Number(order.totalRefundedSet.shopMoney.amount),
    presentmentTotal: Number(order.totalPriceSet.presentmentMoney.amount),
    original: amounts(order.originalTotalPriceSet as MoneyBag), current: amounts(order.currentTotalPriceSet as MoneyBag),
    street: order.shippingAddress?.address1 ?? null,
    tags: order.tags.toSorted(),
  };
}

const lineOf = ({ id, title, sku, quantity, currentQuantity }: LineItem) => ({ id: numeric(id), title, sku, quantity, currentQuantity });

function parcelOf(parcel: Fulfillment) {
  return {
    id: numeric(parcel.id), status: parcel.status, trackings: parcel.trackings,
    deliveredAt: iso(parcel.deliveredAt),
    lines: goods(parcel.lines.map(({ lineItemId, quantity }) => ({ orderLineId: numeric(lineItemId), quantity }))),
    scans: byId(parcel.scans.map(({ id, status, happenedAt }) => ({ id: numeric(id), status, at: iso(happenedAt)! }))),
  };
}

function refundOf(refund: Refund) {
  return {
    id: numeric(refund.id), total: Number(refund.totalRefundedSet.shopMoney.amount), note: refund.note,
    lines: goods(refund.refundLines.map(({ lineItemId, quantity }) => ({ orderLineId: numeric(lineItemId), quantity }))),
  };
}

const amounts = ({ shopMoney, presentmentMoney }: MoneyBag): number[] => [Number(shopMoney.amount), Number(presentmentMoney.amount)];
const numeric = (gid: string): string => gid.slice(gid.lastIndexOf('/') + 1);
const iso = (text: string | null): string | null => (text ? new Date(text).toISOString() : null);
const ids = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
const byId = <T extends { id: string }>(list: T[]): T[] => list.toSorted(ids);
const goods = (list: { orderLineId: string; quantity: number }[]) => list.map(({ orderLineId, quantity }) => `${quantity} × ${orderLineId}`).toSorted();
