import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { kindOf } from '../../state/gid.ts';
import type { Fulfillment, Order } from '../../state/orders/shapes.ts';
import { inOrder } from './in-order.ts';
import { visibleOrder } from '../visibility.ts';

/** Kinds kept as documents of their own; the map's name is the gid's unless said here. */
const STORED: Record<string, string> = { StaffMember: 'Staff' };

export const nodeResolvers: ResolverMap = {
  QueryRoot: {
    node: (_, { id }, context) => nodeOf(id, context) ?? null,
    nodes: (_, { ids }: { ids: string[] }, context) => ids.map((id) => nodeOf(id, context) ?? null),
  },
};

/** The document behind a gid, if this token may see it. */
export function nodeOf(id: string, context: AdminContext): Doc | undefined {
  const kind = kindOf(id);
  if (!kind) return undefined;
  const stored = context.world.get(context.shop, STORED[kind] ?? kind, id);
  if (stored) return seen(kind, stored, context);
  const parts = IN_ORDER[kind];
  if (!parts) return undefined;
  for (const order of context.world.all<Order>(context.shop, 'Order')) {
    const found = parts(order).find((one) => one.id === id);
    if (found) return visibleOrder(order, context) ? inOrder(found, order) : undefined;
  }
  return undefined;
}

/** Kinds that live inside their order. */
const IN_ORDER: Record<string, (order: Order) => Doc[]> = {
  LineItem: (order) => order.lines,
  Refund: (order) => order.refundDocs,
  OrderTransaction: (order) => order.payments,
  RefundLineItem: (order) => order.refundDocs.flatMap((refund) => refund.refundLines),
};

function seen(kind: string, doc: Doc, context: AdminContext): Doc | undefined {
  if (kind === 'Order') return visibleOrder(doc, context) ? doc : undefined;
  if (kind !== 'Fulfillment') return doc;
  const order = context.world.get(context.shop, 'Order', (doc as Fulfillment).orderId);
  return order && visibleOrder(order, context) ? doc : undefined;
}
