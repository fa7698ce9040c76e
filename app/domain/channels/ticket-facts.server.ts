import type { Desk, Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import type { AttachedPlan, TicketFacts } from '#app/domain/templates/ticket-facts.ts';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import { Problem } from '#app/platform/problem.ts';
import { knownOrders, type ActedOn, type KnownOrder } from './known-orders.server.ts';
import { amountsOf, orderFacts, unreadReplacements } from './order-facts.ts';

/**
 * What is known of a ticket's customer, for holding a message against it: the
 * orders as last read, and what Mend did about them.
 * @param resolutionId of what leaves with the message; null when it leaves alone
 * @throws Problem not_found
 */
export async function ticketFacts(desk: Pick<Desk | Ledger, 'shop' | 'db' | 'clock'>, wanted: { ticketId: string; resolutionId: string | null }): Promise<TicketFacts> {
  const ticket = await ticketOf(desk, wanted.ticketId);
  const plan = wanted.resolutionId ? await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, id: wanted.resolutionId } }) : null;
  const about = [ticket.orderId, plan?.orderId, ...ticket.issues.map(({ issue }) => issue.orderId)].filter((id) => id != null);
  const [calendar, known] = [await currentCalendar(desk), await knownOrders(desk, { customerId: ticket.customerId, orderIds: [...new Set(about)] })];
  const { orders, resolutions, complete } = known;
  return {
    today: new Intl.DateTimeFormat('en-CA', { timeZone: calendar.timeZone }).format(desk.clock.now()),
    followUpDate: null,
    ticketNumber: ticket.number,
    names: namesOf(ticket, orders),
    linkedOrderId: ticket.orderId ?? plan?.orderId ?? (about.length === 1 ? about[0]! : null),
    orders: [...orders.map((order) => orderFacts(order, resolutions)), ...unreadReplacements(orders, resolutions)],
    complete,
    attached: plan && attachedPlan(plan),
  };
}

async function ticketOf({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, id: string) {
  const ticket = await db.ticket.findFirst({
    where: { shopId: shop.id, id },
    select: { number: true, orderId: true, customerId: true, requesterName: true, customer: { select: { name: true } }, issues: { select: { issue: { select: { orderId: true } } } } },
  });
  if (!ticket) throw new Problem('not_found', { note: 'ticket' });
  return ticket;
}

function namesOf({ customer, requesterName }: { customer: { name: string | null } | null; requesterName: string | null }, orders: KnownOrder[]): string[] {
  const received = orders.map(({ shippingAddress }) => (shippingAddress as AddressSnapshot | null)?.name);
  return [...new Set([customer?.name, requesterName, ...received].map((name) => name?.trim()).filter((name) => name != null && name !== ''))] as string[];
}

function attachedPlan(plan: ActedOn): AttachedPlan {
  return { kind: plan.kind, orderId: plan.orderId, amounts: amountsOf(plan) };
}
