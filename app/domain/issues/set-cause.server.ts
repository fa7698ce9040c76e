import type { Ledger } from '#app/desk/desk.ts';
import { changeIssue, issueAt, type IssueRef } from './change-issue.server.ts';
import { leafCause } from './leaf-cause.server.ts';

/**
 * Says what an issue is thought to come from.
 * @returns the issue's version
 * @throws Problem conflict, not_found, bad_input for a group
 */
export async function setCause(ledger: Ledger, change: IssueRef & { causeId: string }): Promise<number> {
  const issue = await issueAt(ledger, change);
  if (issue.causeId === change.causeId) return issue.version;
  const cause = await leafCause(ledger, change.causeId);
  return changeIssue(ledger, issue, { causeId: cause.id }, 'issue_cause_set', { from: issue.causeId, to: cause.id });
}
