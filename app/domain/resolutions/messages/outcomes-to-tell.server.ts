import type { Desk } from '#app/desk/desk.ts';

/** Something done on this ticket that a message may tell of. */
export interface OutcomeToTell {
  id: string;
  orderId: string;
  settledAt: Date | null;
}

/**
 * What of this kind was done for the ticket's order issues, newest first: it is
 * told as it happened, not promised once more. A refund only once the payment
 * provider let it go. With more than one it is asked which is meant.
 * @param of.orderId only on this order; null for any
 */
export async function outcomesToTell({ shop, db }: Pick<Desk, 'shop' | 'db'>, of: { ticketId: string; kind: string; orderId: string | null }): Promise<OutcomeToTell[]> {
  const shopId = shop.id;
  const issues = await db.ticketIssue.findMany({ where: { shopId, ticketId: of.ticketId }, select: { issueId: true } });
  return db.resolution.findMany({
    where: { shopId, issueId: { in: issues.map(({ issueId }) => issueId) }, kind: of.kind, state: 'done', ...(of.orderId ? { orderId: of.orderId } : {}), ...(of.kind === 'refund' ? { outcomeAt: { not: null } } : {}) },
    orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    select: { id: true, orderId: true, settledAt: true },
  });
}
