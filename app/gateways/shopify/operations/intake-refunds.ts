import { Problem } from '#app/platform/problem.ts';
import { addMoney } from '#app/platform/money.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { IntakeRefund } from '../port/returns.ts';
import { agreementsSince } from './agreements-since.ts';
import { moneyOf, REFUND_MADE_PARTS, refundMade, type MoneyAnswer, type RefundAnswer } from './refund-shapes.ts';

/** Which refunds there are; by whose hand, their agreements say. */
export const refundsOfOrderDocument = `#graphql
  query RefundsOfOrder($orderId: ID!) {
    order(id: $orderId) { id refunds(first: 250) { id createdAt processedAt } }
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

interface Refunds {
  order: null | { refunds: { id: string; createdAt: string | null; processedAt: string }[] };
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
  const { order } = await call<Refunds>(refundsOfOrderDocument, { orderId: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  const { agreements, ours } = await agreementsSince(call, orderId, since);
  const ids = order.refunds.filter((one) => new Date(one.createdAt ?? one.processedAt) >= since).map((one) => one.id);
  const appOf = (id: string) => agreements.find((one) => one.refund?.id === id)?.app?.id;
  const found: IntakeRefund[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { nodes } = await call<{ nodes: (Answer | null)[] }>(intakeRefundsDocument, { ids: ids.slice(at, at + AT_ONCE) });
    found.push(...nodes.flatMap((node) => (node ? [toIntake(node, appOf(node.id), ours)] : [])));
  }
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function toIntake(node: Answer, app: string | undefined, ours: string): IntakeRefund {
  const made = refundMade(node);
  const nothing = { amount: '0', currency: made.presentmentAmount.currency };
  const asked = node.transactions.nodes.filter((one) => one.kind === 'REFUND').map((one) => moneyOf(one.amountSet.presentmentMoney));
  return { ...made, returnId: node.return && numericId(node.return.id), asked: asked.reduce(addMoney, nothing), by: app === undefined ? null : app === ours ? 'us' : 'others' };
}
