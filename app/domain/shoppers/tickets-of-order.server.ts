import type { Desk } from '#app/desk/desk.ts';
import type { Prisma, Ticket } from '#app/platform/generated/prisma/client.ts';

/**
 * The tickets that speak of an order, newest first: those it is linked to, and
 * those of its issues. None that is held back.
 * @param also what else must hold of them
 */
export async function ticketsOfOrder({ db, shop }: Desk, orderId: string, most: number, also: Prisma.TicketWhereInput = {}): Promise<Ticket[]> {
  const shopId = shop.id;
  const find = (by: Prisma.TicketWhereInput) => db.ticket.findMany({ where: { shopId, heldBack: false, ...also, ...by }, orderBy: [{ openedAt: 'desc' }, { number: 'desc' }], take: most });
  const issues = await db.orderIssue.findMany({ where: { shopId, orderId }, select: { tickets: { select: { ticketId: true } } }, take: 50 });
  // One by one: either has an index, both at once have none.
  const linked = await find({ orderId });
  const others = issues.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId)).filter((id) => !linked.some((ticket) => ticket.id === id));
  const byIssue = others.length === 0 ? [] : await find({ id: { in: [...new Set(others)] } });
  return [...linked, ...byIssue].toSorted((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || b.number - a.number).slice(0, most);
}
