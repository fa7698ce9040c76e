/** Parts of returns on their way through a query. */
import { gid, numericId } from '../../state/gid.ts';
import type { Fulfillment, Order } from '../../state/orders/shapes.ts';
import { returnableLines } from '../../state/returns/returnable.ts';
import { reasonOf } from '../../state/returns/return-reasons.ts';
import type { ReturnLine } from '../../state/returns/shapes.ts';
import type { AdminContext, Doc } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';
import { linesOf } from './fulfillment-resolvers.ts';

export type LineNode = ReturnLine & { returnId: string; orderId: string };

export function orderOfReturn(one: { orderId: string }, { world, shop }: AdminContext): Order {
  return world.get<Order>(shop, 'Order', one.orderId)!;
}

export function boughtLine(line: LineNode, context: AdminContext): Order['lines'][number] | undefined {
  return orderOfReturn(line, context).lines.find((one) => one.id === line.lineItemId);
}

export function sentLine(line: { fulfillmentLineItemId: string; orderId: string }, context: AdminContext): Doc {
  const order = orderOfReturn(line, context);
  const parcels = order.fulfillmentIds.map((id) => context.world.get<Fulfillment>(context.shop, 'Fulfillment', id)!);
  return parcels.flatMap((one) => linesOf(one, context)).find((one) => one.id === line.fulfillmentLineItemId)!;
}

/** A reason in the shop's own language: the schema says "in the requested locale", and an app's call names none. */
export function reasonNode(id: string, { world, shop }: AdminContext): Doc {
  const { handle, deleted, ko, en } = reasonOf(id)!;
  const primary = [...world.all(shop, 'ShopLocale')].find((one) => one.primary)?.locale;
  return { id, handle, deleted, name: primary === 'ko' ? ko : en };
}

/** Parcels with something in them that may come back, and how much of it. */
export function returnableOf(orderId: string, context: AdminContext): Doc[] {
  const { world, shop } = context;
  const order = world.get<Order>(shop, 'Order', orderId);
  if (!order || !visibleOrder(order, context)) return [];
  const lines = returnableLines(world, shop, order).filter((one) => one.quantity > 0);
  return [...new Set(lines.map((one) => one.fulfillment))].map((fulfillment) => ({
    id: gid('ReturnableFulfillment', numericId(fulfillment.id)),
    fulfillment,
    lines: lines
      .filter((one) => one.fulfillment === fulfillment)
      .map((one) => ({ id: one.sent.id, quantity: one.quantity, fulfillmentLineItem: linesOf(fulfillment, context).find((line) => line.id === one.sent.id)! })),
  }));
}
