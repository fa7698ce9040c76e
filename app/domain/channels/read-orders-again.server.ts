import type { Desk } from '#app/desk/desk.ts';
import { orderForTicket } from '#app/domain/orders/order-for-ticket.server.ts';
import { ticketFacts } from './ticket-facts.server.ts';

/** Shopify is asked for so many at most: the order in question and what replaced it. */
const MOST = 5;

/**
 * Reads what a message is held against anew at Shopify, for an agent who knows better.
 * @returns whether all that was asked for was read
 * @throws Problem not_found
 */
export async function readOrdersAgain(desk: Desk, ticketId: string): Promise<{ fresh: boolean }> {
  const { orders, linkedOrderId } = await ticketFacts(desk, { ticketId, resolutionId: null });
  const linked = orders.filter(({ id, replaces }) => id === linkedOrderId || (replaces !== null && replaces === linkedOrderId));
  const chosen = (linked.length > 0 ? linked : orders).slice(0, MOST);
  const read = await Promise.all(chosen.map(({ id }) => orderForTicket(desk, id)));
  return { fresh: read.every((one) => one?.source === 'live') };
}
