import { expect, test } from 'vitest';
import type { AdminCall } from '../call.server.ts';
import { returnsOfOrder } from './returns-of-order.ts';

const LINES = 30;

/** An order with one return of many lines; a list has the first of them. */
function aShopify(): { call: AdminCall; asked: number[] } {
  const asked: number[] = [];
  const call = async (_: string, variables: object = {}) => {
    const { lines, orderId } = variables as { lines: number; orderId?: string };
    asked.push(lines);
    const found = aReturn(lines);
    return orderId ? { order: { returns: { nodes: [found], pageInfo: { hasNextPage: false, endCursor: null } } } } : { return: found };
  };
  return { call: call as AdminCall, asked };
}

function aReturn(first: number) {
  const line = (number: number) => ({
    id: `gid://shopify/ReturnLineItem/${number}`, quantity: 1, processedQuantity: 0, processableQuantity: 1, returnReasonNote: '', customerNote: null, returnReasonDefinition: null,
    fulfillmentLineItem: { id: `gid://shopify/FulfillmentLineItem/${number}`, lineItem: { id: `gid://shopify/LineItem/${number}`, title: '머그', variantTitle: null, variant: null } },
  });
  return {
    id: 'gid://shopify/Return/1', name: '#1-R1', status: 'OPEN', createdAt: '2026-11-22T00:00:00Z', closedAt: null, order: { id: 'gid://shopify/Order/1' }, decline: null,
    returnLineItems: { nodes: Array.from({ length: Math.min(first, LINES) }, (_, index) => line(index + 1)), pageInfo: { hasNextPage: first < LINES } },
    exchangeLineItems: { nodes: [] }, returnShippingFees: [], reverseFulfillmentOrders: { nodes: [] }, refunds: { nodes: [] },
  };
}

test('a return that is longer than a list shows is read once more by itself', async () => {
  const { call, asked } = aShopify();
  const [doc] = await returnsOfOrder(call, '1');
  // Whether there is one, the list, and the long one by itself.
  expect(asked).toHaveLength(3);
  expect([doc!.lines.length, doc!.more]).toEqual([LINES, false]);
});
