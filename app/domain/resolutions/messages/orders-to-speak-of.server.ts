import type { Desk } from '#app/desk/desk.ts';

/** An order that a message of this ticket may speak of. */
export interface OrderToSpeakOf {
  id: string;
  name: string;
  createdAt: Date;
}

/** The ticket's own order and those of its order issues, newest first: with more than one it is asked which is meant. */
export async function ordersToSpeakOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, ticketId: string): Promise<OrderToSpeakOf[]> {
  const shopId = shop.id;
  const [ticket, issues] = await Promise.all([
    db.ticket.findFirst({ where: { shopId, id: ticketId }, select: { orderId: true } }),
    db.ticketIssue.findMany({ where: { shopId, ticketId }, select: { issue: { select: { orderId: true } } } }),
  ]);
  const ids = [...new Set([ticket?.orderId, ...issues.map(({ issue }) => issue.orderId)].filter((id) => id != null))];
  if (ids.length === 0) return [];
  return db.order.findMany({ where: { shopId, id: { in: ids }, deletedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, name: true, createdAt: true } });
}
