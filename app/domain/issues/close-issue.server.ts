import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { changeIssue, issueAt, type IssueRef } from './change-issue.server.ts';
import { leafCause } from './leaf-cause.server.ts';

export const outcomes = ['none', 'refunded', 'replaced', 'returned', 'exchanged', 'given', 'cancelled', 'changed', 'answered', 'declined'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Closing extends IssueRef {
  causeId: string;
  outcome: Outcome;
  /** Whether the cause was found to be true. */
  valid: boolean;
}

/**
 * Closes an issue with its cause and outcome. Each closing has a number of its
 * own: one survey belongs to it.
 * @returns the issue's version and the number of this outcome
 * @throws Problem already_done when it is closed, conflict, not_found, bad_input
 */
export async function closeIssue(ledger: Ledger, closing: Closing): Promise<{ version: number; outcomeNumber: number }> {
  const issue = await issueAt(ledger, closing);
  if (issue.status === 'closed') throw new Problem('already_done', { note: 'the issue is closed' });
  if (!outcomes.includes(closing.outcome)) throw new Problem('bad_input', { field: 'outcome' });
  const cause = await leafCause(ledger, closing.causeId);
  const outcomeNumber = issue.outcomeNumber + 1;
  const { outcome, valid } = closing;
  const closed = { status: 'closed', causeId: cause.id, outcome, valid, outcomeNumber, closedAt: ledger.clock.now() };
  const version = await changeIssue(ledger, issue, closed, 'issue_closed', { causeId: cause.id, outcome, valid, outcomeNumber });
  return { version, outcomeNumber };
}
