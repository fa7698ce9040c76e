import type { Desk } from '#app/desk/desk.ts';
import { matterOf } from '#app/domain/templates/matter-of.ts';
import type { Matter } from '#app/domain/templates/message-finding.ts';

/** Why the customer wrote: the cause of an order issue, the newest first, else what they chose in the form. */
export async function matterOfTicket({ shop, db }: Pick<Desk, 'shop' | 'db'>, ticketId: string): Promise<Matter> {
  const ticket = await db.ticket.findFirst({
    where: { shopId: shop.id, id: ticketId },
    select: { topic: true, issues: { select: { issue: { select: { cause: { select: { key: true } } } } }, orderBy: { issueId: 'desc' } } },
  });
  return matterOf(...(ticket?.issues.map(({ issue }) => issue.cause?.key) ?? []), ticket?.topic);
}
