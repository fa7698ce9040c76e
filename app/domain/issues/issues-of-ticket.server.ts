import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { OrderIssue, OrderIssueLine } from '#app/platform/generated/prisma/client.ts';

export type IssueWithLines = OrderIssue & { lines: OrderIssueLine[] };

/** The order issues that a ticket tells of, the newest first. */
export async function issuesOfTicket({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, ticketId: string): Promise<IssueWithLines[]> {
  const rows = await db.ticketIssue.findMany({
    where: { shopId: shop.id, ticketId },
    include: { issue: { include: { lines: true } } },
    orderBy: { issue: { openedAt: 'desc' } },
  });
  return rows.map((row) => row.issue);
}
