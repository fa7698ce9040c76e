import { Problem } from '#app/platform/problem.ts';
import { addMoney } from '#app/platform/money.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { IntakeRefund } from '../port/returns.ts';
import { moneyOf, REFUND_MADE_PARTS, refundMade, type MoneyAnswer, type RefundAnswer } from './refund-shapes.ts';

/** Which refunds there are, and by whose agreement. */
export const refundsSinceDocument = `#graphql
  query RefundsSince($orderId: ID!, $query: String!, $after: String) {
    order(id: $orderId) {
      id
      refunds(first: 250) { id createdAt processedAt }
      agreements(first: 50, after: $after, query: $query) {
        nodes { id app { id } ... on RefundAgreement { refund { id } } }
        pageInfo { hasNextPage endCursor }
      }
    }
    currentAppInstallation { id app { id } }
  }
` as const;

export const intakeRefundsDocument = `#graphql
  query IntakeRefunds($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Refund {
        ...RefundMadeParts
        return { id }
        transactions(first: 20) { nodes { amountSet { presentmentMoney { amount currencyCode } } } }
      }
    }
  }
  ${REFUND_MADE_PARTS}
` as const;

interface Since {
  order: null | {
    refunds: { id: string; createdAt: string | null; processedAt: string }[];
    agreements: { nodes: Agreement[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  currentAppInstallation: { app: { id: string } };
}

interface Agreement {
  app: { id: string } | null;
  refund?: { id: string };
}

type Answer = Omit<RefundAnswer, 'transactions'> & { return: { id: string } | null; transactions: { nodes: (RefundAnswer['transactions']['nodes'][number] & { amountSet: { presentmentMoney: MoneyAnswer } })[] } };

/** Of which so many are read at once. */
const AT_ONCE = 25;

/**
 * Refunds of an order since then, oldest first, with what can be told of who made them. Where Shopify's agreement
 * names no app, that says nothing.
 * @throws Problem not_found for an order that Shopify does not show
 */
export async function intakeRefunds(call: AdminCall, orderId: string, moment: Date): Promise<IntakeRefund[]> {
  // Shopify tells whole seconds.
  const since = new Date(Math.floor(moment.getTime() / 1000) * 1000);
  const { refunds, agreements, ours } = await everySince(call, orderId, since);
  const ids = refunds.filter((one) => new Date(one.createdAt ?? one.processedAt) >= since).map((one) => one.id);
  const appOf = (id: string) => agreements.find((one) => one.refund?.id === id)?.app?.id;
  const found: IntakeRefund[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { nodes } = await call<{ nodes: (Answer | null)[] }>(intakeRefundsDocument, { ids: ids.slice(at, at + AT_ONCE) });
    found.push(...nodes.flatMap((node) => (node ? [toIntake(node, appOf(node.id), ours)] : [])));
  }
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

async function everySince(call: AdminCall, orderId: string, since: Date): Promise<{ refunds: NonNullable<Since['order']>['refunds']; agreements: Agreement[]; ours: string }> {
  const agreements: Agreement[] = [];
  for (let after: string | null = null; ; ) {
    const { order, currentAppInstallation }: Since = await call<Since>(refundsSinceDocument, { orderId: gid('Order', orderId), query: `happened_at:>='${since.toISOString()}'`, after });
    if (!order) throw new Problem('not_found', { words: 'order_not_found' });
    agreements.push(...order.agreements.nodes);
    after = order.agreements.pageInfo.endCursor;
    if (!order.agreements.pageInfo.hasNextPage) return { refunds: order.refunds, agreements, ours: currentAppInstallation.app.id };
  }
}

function toIntake(node: Answer, app: string | undefined, ours: string): IntakeRefund {
  const made = refundMade(node);
  const nothing = { amount: '0', currency: made.presentmentAmount.currency };
  const asked = node.transactions.nodes.filter((one) => one.kind === 'REFUND').map((one) => moneyOf(one.amountSet.presentmentMoney));
  return { ...made, returnId: node.return && numericId(node.return.id), asked: asked.reduce(addMoney, nothing), by: app === undefined ? null : app === ours ? 'us' : 'others' };
}
