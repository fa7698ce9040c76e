import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { RefundMade } from '../port/refunds.ts';
import { REFUND_MADE_PARTS, refundMade, type RefundAnswer } from './refund-shapes.ts';

export const refundNotesDocument = `#graphql
  query RefundNotes($orderId: ID!) {
    order(id: $orderId) { id refunds(first: 250) { id note } }
  }
` as const;

export const refundsDocument = `#graphql
  query Refunds($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Refund { ...RefundMadeParts } }
  }
  ${REFUND_MADE_PARTS}
` as const;

/**
 * Refunds of an order whose note carries the marker. Notes first: most orders have no refund of ours.
 * @throws Problem not_found for an order that Shopify does not show: that says nothing about its refunds
 */
export async function refundsMarked(call: AdminCall, orderId: string, marker: string): Promise<RefundMade[]> {
  const { order } = await call<{ order: { refunds: { id: string; note: string | null }[] } | null }>(refundNotesDocument, { orderId: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  const ids = order.refunds.filter((refund) => refund.note?.includes(marker)).map((refund) => refund.id);
  if (ids.length === 0) return [];
  const { nodes } = await call<{ nodes: (RefundAnswer | null)[] }>(refundsDocument, { ids });
  return nodes.flatMap((node) => (node ? [refundMade(node)] : []));
}

/** One refund by its id; null where Shopify shows none. */
export async function refundById(call: AdminCall, refundId: string): Promise<RefundMade | null> {
  const { nodes } = await call<{ nodes: (RefundAnswer | null)[] }>(refundsDocument, { ids: [gid('Refund', refundId)] });
  return nodes[0] ? refundMade(nodes[0]) : null;
}
