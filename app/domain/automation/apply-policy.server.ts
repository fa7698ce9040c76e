import type { Desk } from '#app/desk/desk.ts';
import { confirmByPolicy } from '#app/domain/resolutions/confirm-by-policy.server.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import { totalsOf } from '#app/domain/orders/order-totals.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { isZero } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { policyRow } from './policies.server.ts';
import type { PolicyRow } from './policy.ts';
import { policyOfIssue } from './policy-of-issue.server.ts';
import { policyActor } from './policy-actor.ts';
import { heldToShop } from './policy-bounds.ts';
import { shopBounds } from './shop-bounds.server.ts';
import { wishByPolicy, type IssueForPolicy } from './wish-by-policy.ts';

/**
 * Does what a policy says for an order issue, once: entered as a rule, on the
 * shop's own token, in the policy's name. An issue for which anything was done
 * or is under way is left to people, and so is whatever cannot be done; one whose
 * cause was corrected since, to that cause's policy. Safe to run again: one issue
 * has one plan of one policy.
 */
export async function applyPolicy(desk: Desk, { issueId, policyId }: { issueId: string; policyId: string }): Promise<void> {
  const [issue, row] = [await issueToActOn(desk, issueId), await policyOfIssue(desk, issueId)];
  if (!issue || row?.id !== policyId) return;
  // Of a group's policy, the issue's own cause says what the owner may.
  const policy = heldToShop({ ...policyRow(row), causeId: issue.causeId ?? row.causeId }, await shopBounds(desk));
  try {
    await act(desk, policy, issueId, issue);
  } catch (problem) {
    // Shopify is away: tried again as jobs are.
    if (!(problem instanceof Problem) || problem.details.retry) throw problem;
    await leaveToPeople(desk, policy, issue, issueId, problem);
  }
}

interface Found extends IssueForPolicy {
  causeId: string | null;
  ticketId: string | null;
}

async function issueToActOn({ shop, db }: Desk, issueId: string): Promise<Found | null> {
  const shopId = shop.id;
  const issue = await db.orderIssue.findFirst({
    where: { shopId, id: issueId, status: 'open' },
    include: { lines: true, order: true, tickets: { select: { ticketId: true }, orderBy: { ticketId: 'asc' }, take: 1 }, resolutions: { where: { state: { not: 'draft' } }, select: { id: true }, take: 1 } },
  });
  if (!issue || issue.resolutions.length > 0) return null;
  return {
    orderId: issue.orderId,
    causeId: issue.causeId,
    total: { amount: totalsOf(issue.order).currentTotal, currency: issue.order.currency },
    lines: issue.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    ticketId: issue.tickets[0]?.ticketId ?? null,
  };
}

async function act(desk: Desk, policy: PolicyRow, issueId: string, issue: Found): Promise<void> {
  const wanted = wishByPolicy(policy, issue);
  if (!wanted) throw new Problem('not_possible', { words: 'policy_no_lines' });
  if (wanted.kind === 'goodwill' && isZero({ ...issue.total, amount: wanted.wish.amount })) throw new Problem('not_possible', { words: 'policy_no_worth' });
  const plan = await planResolution(desk, { ...wanted, issueId, ticketId: issue.ticketId, key: policyActor(policy.id).id! });
  await confirmByPolicy(desk, plan.id, policy);
}

/** It is told on the ticket, and a person is called. */
async function leaveToPeople(desk: Desk, policy: PolicyRow, { ticketId }: Found, issueId: string, { code, details }: Problem): Promise<void> {
  const told = await desk.transaction(async function tell(ledger) {
    const before = await ledger.db.event.count({ where: { shopId: ledger.shop.id, subjectKind: 'order_issue', subjectId: issueId, kind: 'policy_could_not' } });
    if (before > 0) return false;
    await recordEvent(ledger, { kind: 'policy_could_not', subjectKind: 'order_issue', subjectId: issueId, ticketId, payload: { policy: policy.name, words: details.words ?? code, values: { ...details.values } } });
    if (ticketId) await ledger.announce({ topic: 'ticket', ticketId });
    return true;
  });
  if (told && ticketId) await callForAttention(desk, ticketId);
}
