import type { Desk, Ledger } from '#app/desk/desk.ts';
import { openIssue, type NewIssue } from '#app/domain/issues/open-issue.server.ts';

/** An open order issue; the order must be in the snapshot. */
export function anIssue(desk: Desk, issue: NewIssue): Promise<{ issueId: string }> {
  return desk.transaction(function open(ledger: Ledger) {
    return openIssue(ledger, issue);
  });
}
