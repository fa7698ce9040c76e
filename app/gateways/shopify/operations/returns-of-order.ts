import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderReturn } from '../port/returns.ts';
import { LINES_ALONE, LINES_IN_LIST, RETURN_PARTS, returnOf, type ReturnAnswer } from './return-shapes.ts';

export const returnsOfOrderDocument = `#graphql
  query ReturnsOfOrder($orderId: ID!, $lines: Int!, $after: String) {
    order(id: $orderId) {
      id
      returns(first: 3, after: $after, reverse: true) {
        nodes { ...ReturnParts }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
  ${RETURN_PARTS}
` as const;

export const hasReturnsDocument = `#graphql
  query HasReturns($orderId: ID!) {
    order(id: $orderId) {
      id
      returns(first: 1) {
        nodes { id }
      }
    }
  }
` as const;

export const orderReturnDocument = `#graphql
  query OrderReturn($id: ID!, $lines: Int!) {
    return(id: $id) { ...ReturnParts }
  }
  ${RETURN_PARTS}
` as const;

interface Page {
  order: null | { returns: { nodes: ReturnAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
}

/** More returns than this, an order never had. */
const MOST_PAGES = 20;

/**
 * Every return of an order, whole. Most orders have none, and reading returns
 * whole costs half of what a shop may ask for at once: whether there is one is
 * asked first, for next to nothing.
 */
export async function returnsOfOrder(call: AdminCall, orderId: string): Promise<OrderReturn[]> {
  const { order: asked } = await call<{ order: null | { returns: { nodes: unknown[] } } }>(hasReturnsDocument, { orderId: gid('Order', orderId) });
  if (!asked) throw new Problem('not_found', { words: 'order_not_found' });
  if (asked.returns.nodes.length === 0) return [];
  const found: OrderReturn[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { order }: Page = await call<Page>(returnsOfOrderDocument, { orderId: gid('Order', orderId), lines: LINES_IN_LIST, after });
    if (!order) throw new Problem('not_found', { words: 'order_not_found' });
    for (const one of order.returns.nodes) found.push(await whole(call, returnOf(one)));
    if (!order.returns.pageInfo.hasNextPage) break;
    after = order.returns.pageInfo.endCursor;
  }
  return found;
}

/** A long return is read once more, by itself. */
async function whole(call: AdminCall, doc: OrderReturn): Promise<OrderReturn> {
  return doc.more ? ((await orderReturn(call, doc.id)) ?? doc) : doc;
}

export async function orderReturn(call: AdminCall, returnId: string): Promise<OrderReturn | null> {
  const { return: found } = await call<{ return: ReturnAnswer | null }>(orderReturnDocument, { id: gid('Return', returnId), lines: LINES_ALONE });
  return found && returnOf(found);
}
