import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';

/** Every booking of an order is an agreement: one that was refunded often has many, and the one looked for is among them. */
export const agreementsSinceDocument = `#graphql
  query AgreementsSince($id: ID!, $query: String!, $after: String) {
    order(id: $id) {
      id
      agreements(first: 50, after: $after, query: $query) {
        nodes { id happenedAt reason app { id } ... on RefundAgreement { refund { id } } }
        pageInfo { hasNextPage endCursor }
      }
    }
    currentAppInstallation { id app { id } }
  }
` as const;

export interface Agreement {
  id: string;
  happenedAt: string;
  reason: string;
  app: { id: string } | null;
  /** Of the agreement that a refund is. */
  refund?: { id: string };
}

interface Answer {
  order: { agreements: { nodes: Agreement[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null;
  currentAppInstallation: { app: { id: string } };
}

/**
 * An order's agreements since then, and our own app, by which to tell whose each is.
 * @param since a whole second: Shopify tells no less
 * @throws Problem not_found
 */
export async function agreementsSince(call: AdminCall, orderId: string, since: Date): Promise<{ agreements: Agreement[]; ours: string }> {
  const agreements: Agreement[] = [];
  for (let after: string | null = null; ; ) {
    const { order, currentAppInstallation }: Answer = await call<Answer>(agreementsSinceDocument, { id: gid('Order', orderId), query: `happened_at:>='${since.toISOString()}'`, after });
    if (!order) throw new Problem('not_found', { words: 'order_not_found' });
    agreements.push(...order.agreements.nodes);
    after = order.agreements.pageInfo.endCursor;
    if (!order.agreements.pageInfo.hasNextPage) return { agreements, ours: currentAppInstallation.app.id };
  }
}
