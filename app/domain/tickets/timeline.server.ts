import type { Desk } from '#app/desk/desk.ts';

export interface TimelineEvent {
  id: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  actorKind: string;
  /** Name of the agent who did it, where it was one. */
  actorName: string | null;
  payload: Record<string, unknown>;
  at: Date;
}

const MOST = 200;

/**
 * What happened on a ticket, on the order issues it shares and, since it was
 * opened, to the orders it concerns; oldest first, of a very long story the
 * latest part.
 */
export async function timeline(desk: Desk, ticketId: string): Promise<TimelineEvent[]> {
  const shopId = desk.shop.id;
  const shared = await desk.db.ticketIssue.findMany({ where: { shopId, ticketId }, select: { issueId: true, issue: { select: { orderId: true } } } });
  const ticket = await desk.db.ticket.findFirst({ where: { shopId, id: ticketId }, select: { orderId: true, openedAt: true } });
  const orderIds = [...new Set([ticket?.orderId, ...shared.map((one) => one.issue.orderId)])].filter((id) => typeof id === 'string');
  const latest = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take: MOST };
  const own = await desk.db.event.findMany({ where: { shopId, ticketId }, ...latest });
  // Told once, on one of the tickets that share the issue; shown on each.
  const ofIssues = shared.length
    ? await desk.db.event.findMany({ where: { shopId, subjectKind: 'order_issue', subjectId: { in: shared.map((one) => one.issueId) } }, ...latest })
    : [];
  const ofOrders =
    ticket && orderIds.length ? await desk.db.event.findMany({ where: { shopId, subjectKind: 'order', subjectId: { in: orderIds }, at: { gte: ticket.openedAt } }, ...latest }) : [];
  const events = [...new Map([...own, ...ofIssues, ...ofOrders].map((event) => [event.id, event])).values()]
    .toSorted((one, two) => two.at.getTime() - one.at.getTime() || (two.id < one.id ? -1 : 1))
    .slice(0, MOST);
  const ids = [...new Set(events.filter((event) => event.actorKind === 'agent' && event.actorId).map((event) => event.actorId!))];
  const agents = ids.length ? await desk.db.agent.findMany({ where: { shopId, id: { in: ids } }, select: { id: true, name: true } }) : [];
  const names = new Map(agents.map((agent) => [agent.id, agent.name]));
  return events.toReversed().map((event) => ({
    id: event.id,
    kind: event.kind,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    actorKind: event.actorKind,
    actorName: event.actorKind === 'agent' ? (names.get(event.actorId ?? '') ?? null) : null,
    payload: event.payload as Record<string, unknown>,
    at: event.at,
  }));
}
