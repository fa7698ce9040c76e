import type { Ledger } from '#app/desk/desk.ts';
import { changeIssue, issueAt, type IssueRef } from './change-issue.server.ts';

/**
 * Opens a closed issue again; its cause stays as a suggestion, its outcome is no longer one.
 * @returns the issue's version, the same one when it is open already
 * @throws Problem conflict, not_found
 */
export async function reopenIssue(ledger: Ledger, ref: IssueRef): Promise<number> {
  const issue = await issueAt(ledger, ref);
  if (issue.status === 'open') return issue.version;
  const payload = { outcome: issue.outcome, outcomeNumber: issue.outcomeNumber };
  return changeIssue(ledger, issue, { status: 'open', outcome: null, valid: null, closedAt: null }, 'issue_reopened', payload);
}
