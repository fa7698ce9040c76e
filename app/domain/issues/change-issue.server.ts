import type { Ledger } from '#app/desk/desk.ts';
import type { EventKind } from '#app/domain/shops/event-kinds.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { OrderIssue, Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';

/** An order issue as the caller saw it; without a version, as it is now. */
export interface IssueRef {
  issueId: string;
  version?: number;
}

/** @throws Problem not_found, conflict with the issue as it is in `shown` */
export async function issueAt(ledger: Ledger, ref: IssueRef): Promise<OrderIssue> {
  const issue = await ledger.db.orderIssue.findFirst({ where: { shopId: ledger.shop.id, id: ref.issueId } });
  if (!issue) throw new Problem('not_found', { note: 'no such order issue' });
  if (ref.version !== undefined && ref.version !== issue.version) throw conflictOf(issue);
  return issue;
}

/**
 * Changes an issue at the version at which it was read, and tells it on every ticket that shares it.
 * @returns the new version
 * @throws Problem conflict
 */
export async function changeIssue(ledger: Ledger, issue: OrderIssue, data: Prisma.OrderIssueUncheckedUpdateManyInput, kind: EventKind, payload: Prisma.InputJsonObject): Promise<number> {
  const where = { shopId: ledger.shop.id, id: issue.id };
  const { count } = await ledger.db.orderIssue.updateMany({ where: { ...where, version: issue.version }, data: { ...data, version: { increment: 1 } } });
  if (!count) throw conflictOf(await ledger.db.orderIssue.findFirstOrThrow({ where }));
  await tellIssue(ledger, issue.id, kind, { ...payload, orderId: issue.orderId });
  return issue.version + 1;
}

/**
 * One event for the issue: what reacts to it acts once, however many tickets
 * share it. It shows in the timeline of the ticket named, else of the newest.
 */
export async function tellIssue(ledger: Ledger, issueId: string, kind: EventKind, payload: Prisma.InputJsonObject, ticketId?: string): Promise<void> {
  const shared = await ledger.db.ticketIssue.findMany({
    where: { shopId: ledger.shop.id, issueId },
    select: { ticketId: true },
    orderBy: { ticket: { openedAt: 'desc' } },
  });
  const shownOn = ticketId ?? shared[0]?.ticketId ?? null;
  await recordEvent(ledger, { kind, subjectKind: 'order_issue', subjectId: issueId, ticketId: shownOn, payload });
  for (const one of shared) await ledger.announce({ topic: 'ticket', ticketId: one.ticketId });
}

function conflictOf(issue: OrderIssue): Problem {
  const { version, status, causeId, outcome, valid } = issue;
  return new Problem('conflict', { shown: { version, status, causeId, outcome, valid }, note: `issue now at ${version}` });
}
