import type { Desk } from '#app/desk/desk.ts';
import { requestKinds, topicOf, type RequestKind } from './order-help.ts';

/** What was told of an order or asked of it, on whatever channel. */
export interface Matter {
  kind: RequestKind;
  at: string;
  /** open: somebody looks into it · answered: we wrote last · closed. */
  state: 'open' | 'answered' | 'closed';
  /** How it ended, as an order issue has it; else its state. */
  now: string;
  /** Number of the newest ticket about it. */
  ticket: number;
}

const MOST = 20;

/** Newest first. A request and the issue it opened are one matter. */
export async function orderMatters({ db, shop }: Desk, orderId: string): Promise<Matter[]> {
  const shopId = shop.id;
  const asked = await db.shopperRequest.findMany({ where: { shopId, orderId }, orderBy: { createdAt: 'desc' }, take: MOST });
  const issues = await db.orderIssue.findMany({
    where: { shopId, orderId },
    orderBy: { openedAt: 'desc' },
    take: MOST,
    include: { tickets: { include: { ticket: { select: { id: true, number: true, status: true, topic: true, heldBack: true } } }, orderBy: { ticket: { openedAt: 'desc' } } } },
  });
  const tickets = await db.ticket.findMany({ where: { shopId, id: { in: asked.map((one) => one.ticketId) } }, select: { id: true, number: true, status: true } });
  const ofIssues = issues.flatMap((issue): Matter[] => {
    const told = issue.tickets.map(({ ticket }) => ticket).filter((ticket) => !ticket.heldBack);
    const [ticket] = told;
    if (!ticket) return [];
    const request = asked.find((one) => one.issueId === issue.id || told.some(({ id }) => id === one.ticketId));
    const closed = issue.status === 'closed';
    return [{ kind: request ? (request.kind as RequestKind) : kindOfTopic(ticket.topic), at: issue.openedAt.toISOString(), state: closed ? 'closed' : stateOf(ticket.status), now: closed ? (issue.outcome ?? 'closed') : stateOf(ticket.status), ticket: ticket.number }];
  });
  const told = new Set(issues.flatMap((issue) => [issue.id, ...issue.tickets.map((one) => one.ticketId)]));
  const ofRequests = asked.filter((one) => !told.has(one.issueId ?? '') && !told.has(one.ticketId)).flatMap((one): Matter[] => {
    const ticket = tickets.find(({ id }) => id === one.ticketId);
    return ticket ? [{ kind: one.kind as RequestKind, at: one.createdAt.toISOString(), state: stateOf(ticket.status), now: stateOf(ticket.status), ticket: ticket.number }] : [];
  });
  return [...ofIssues, ...ofRequests].toSorted((a, b) => (a.at === b.at ? b.ticket - a.ticket : a.at < b.at ? 1 : -1)).slice(0, MOST);
}

function stateOf(status: string): Matter['state'] {
  return status === 'resolved' ? 'closed' : status === 'waiting' ? 'answered' : 'open';
}

function kindOfTopic(topic: string | null): RequestKind {
  return requestKinds.find((kind) => topicOf[kind].hasCause && topicOf[kind].topic === topic) ?? (topic === topicOf.return.topic ? 'return' : 'question');
}
