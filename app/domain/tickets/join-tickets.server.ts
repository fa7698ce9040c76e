import type { Desk } from '#app/desk/desk.ts';
import { findOrderForTicket } from './find-order-for-ticket.server.ts';

/** Of so many tickets without an order at most, the newest; a person who has more of them open is a flood. What is held back looks again when it is accepted. */
const MOST = 500;

/**
 * Joins tickets to what has become known of these customers since: orders that
 * the tickets named before we had heard of them, and whose ticket it is at all.
 * Resolved tickets stay as they were left. Safe to repeat.
 * @param customerIds some fifty at most
 */
export async function joinTickets(desk: Desk, customerIds: readonly string[]): Promise<void> {
  for (const ticketId of await waitingFor(desk, customerIds)) await findOrderForTicket(desk, ticketId);
}

async function waitingFor({ db, shop }: Desk, customerIds: readonly string[]): Promise<string[]> {
  const claims = await db.customerClaim.findMany({ where: { shopId: shop.id, kind: 'email', customerId: { in: [...customerIds] } }, select: { value: true } });
  const lacking = { shopId: shop.id, orderId: null, heldBack: false, status: { in: ['open', 'waiting'] } };
  const newest = { select: { id: true }, orderBy: { openedAt: 'desc' as const }, take: MOST };
  const found: { id: string }[] = [];
  // One after another, each by its own index: of many at once a planner would rather walk through all open tickets.
  for (const customerId of customerIds) found.push(...(await db.ticket.findMany({ where: { ...lacking, customerId }, ...newest })));
  for (const { value } of claims) found.push(...(await db.ticket.findMany({ where: { ...lacking, customerId: null, requesterEmail: value }, ...newest })));
  return found.map(({ id }) => id);
}
