import type { Ledger } from '#app/desk/desk.ts';
import { lockIssue } from '#app/domain/issues/lock-issue.sql.server.ts';
import { scheduleSurvey } from './schedule-survey.server.ts';

/**
 * Makes the one survey of this closing of an order issue, and schedules it at
 * once when its outcome is in already. Safe to run again: the unique key
 * (issue, outcome number) decides.
 */
export async function awaitOutcome(ledger: Ledger, issueId: string): Promise<void> {
  const shopId = ledger.shop.id;
  await lockIssue(ledger, issueId);
  const issue = await ledger.db.orderIssue.findFirst({
    where: { shopId, id: issueId },
    include: { tickets: { include: { ticket: { select: { id: true, locale: true, lastMessageAt: true } } } } },
  });
  if (!issue || issue.status !== 'closed') return;
  const settings = await ledger.db.shopSettings.findFirstOrThrow({ where: { shopId } });
  const ticket = issue.tickets.map((link) => link.ticket).toSorted((a, b) => b.lastMessageAt.getTime() - a.lastMessageAt.getTime())[0];
  await ledger.db.survey.createMany({
    data: [
      {
        shopId,
        id: ledger.newId(),
        issueId,
        outcomeNumber: issue.outcomeNumber,
        ticketId: ticket?.id ?? null,
        locale: ticket?.locale ?? settings.locale,
        state: 'waiting',
        causeId: issue.causeId,
        createdAt: ledger.clock.now(),
      },
    ],
    skipDuplicates: true,
  });
  await scheduleSurvey(ledger, issueId);
}
