import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { thread, type Thread } from './thread.server.ts';
import type { MatchKind, TicketChannel, TicketStatus } from './ticket.ts';
import { timeline, type TimelineEvent } from './timeline.server.ts';

export interface TicketHead {
  id: string;
  number: number;
  version: number;
  status: TicketStatus;
  channel: TicketChannel;
  subject: string;
  /** Language of the one who wrote. */
  locale: string;
  topic: string | null;
  customerId: string | null;
  customerName: string | null;
  customerMatch: MatchKind | null;
  verified: boolean;
  requesterName: string | null;
  requesterEmail: string | null;
  requesterPhone: string | null;
  orderId: string | null;
  orderName: string | null;
  /** The linked order is not this customer's own. */
  orderIsForeign: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  waitingSince: Date | null;
  openedAt: Date;
  firstAnsweredAt: Date | null;
  answerDueAt: Date | null;
  resolvedAt: Date | null;
  lastMessageAt: Date;
  unread: boolean;
  heldBack: boolean;
}

export interface TicketIssueRow {
  id: string;
  orderId: string;
  orderName: string;
  status: 'open' | 'closed';
  causeId: string | null;
  causeTitle: { ko: string; en: string } | null;
  valid: boolean | null;
  outcome: string | null;
  outcomeNumber: number;
  version: number;
  openedAt: Date;
  closedAt: Date | null;
  lines: { orderLineId: string; quantity: number }[];
  /** How many tickets share it. */
  ticketCount: number;
}

export interface EarlierTicket {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  openedAt: Date;
}

export interface TicketPage extends Thread {
  ticket: TicketHead;
  events: TimelineEvent[];
  /** Of the agent at this desk. */
  drafts: { kind: 'reply' | 'note'; body: string; templateId: string | null; updatedAt: Date }[];
  issues: TicketIssueRow[];
  /** Others of the same customer, the newest first. */
  earlierTickets: EarlierTicket[];
}

const EARLIER_TICKETS = 10;

/**
 * Everything of a ticket that its page shows from our own rows.
 * @throws Problem not_found
 */
export async function ticketPage(desk: Desk, ticketId: string): Promise<TicketPage> {
  const ticket = await headOf(desk, ticketId);
  const [messages, events, drafts, issues, earlierTickets] = await Promise.all([
    thread(desk, ticketId),
    timeline(desk, ticketId),
    draftsOf(desk, ticketId),
    issuesOf(desk, ticketId),
    earlierOf(desk, ticket),
  ]);
  return { ticket, ...messages, events, drafts, issues, earlierTickets };
}

async function headOf(desk: Desk, ticketId: string): Promise<TicketHead> {
  const row = await desk.db.ticket.findFirst({
    where: { shopId: desk.shop.id, id: ticketId },
    omit: { shopId: true, replyKey: true, messageCount: true, firstAnswerSeconds: true, linkVersion: true },
    include: { customer: { select: { name: true } }, order: { select: { name: true, customerId: true } }, assignee: { select: { name: true } } },
  });
  if (!row) throw new Problem('not_found', { note: 'no such ticket' });
  const { customer, order, assignee, ...ticket } = row;
  return {
    ...ticket,
    status: ticket.status as TicketStatus,
    channel: ticket.channel as TicketChannel,
    customerMatch: ticket.customerMatch as MatchKind | null,
    customerName: customer?.name ?? null,
    orderName: order?.name ?? null,
    orderIsForeign: order !== null && ticket.customerId !== null && order.customerId !== ticket.customerId,
    assigneeName: assignee?.name ?? null,
  };
}

async function draftsOf(desk: Desk, ticketId: string): Promise<TicketPage['drafts']> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) return [];
  const rows = await desk.db.draft.findMany({
    where: { shopId: desk.shop.id, ticketId, agentId: desk.actor.id },
    select: { kind: true, body: true, templateId: true, updatedAt: true },
  });
  return rows.map((draft) => ({ ...draft, kind: draft.kind as 'reply' | 'note' }));
}

async function issuesOf(desk: Desk, ticketId: string): Promise<TicketIssueRow[]> {
  const rows = await desk.db.ticketIssue.findMany({
    where: { shopId: desk.shop.id, ticketId },
    select: {
      issue: {
        include: {
          order: { select: { name: true } },
          cause: { select: { title: true } },
          lines: { select: { orderLineId: true, quantity: true } },
          // Not _count: Prisma would count the tickets of every issue of the shop.
          tickets: { select: { ticketId: true } },
        },
      },
    },
    orderBy: { issue: { openedAt: 'desc' } },
  });
  return rows.map(({ issue: { shopId: _shop, openedByKind: _kind, openedById: _by, order, cause, tickets, ...issue } }) => ({
    ...issue,
    status: issue.status as 'open' | 'closed',
    orderName: order.name,
    causeTitle: (cause?.title as TicketIssueRow['causeTitle']) ?? null,
    ticketCount: tickets.length,
  }));
}

/** A customer's own; of an unknown one, those from the same address. */
async function earlierOf(desk: Desk, ticket: TicketHead): Promise<EarlierTicket[]> {
  const same = ticket.customerId ? { customerId: ticket.customerId } : ticket.requesterEmail ? { requesterEmail: ticket.requesterEmail } : null;
  if (!same) return [];
  const rows = await desk.db.ticket.findMany({
    where: { shopId: desk.shop.id, ...same, id: { not: ticket.id }, heldBack: false },
    select: { id: true, number: true, subject: true, status: true, openedAt: true },
    orderBy: { openedAt: 'desc' },
    take: EARLIER_TICKETS,
  });
  return rows.map((row) => ({ ...row, status: row.status as TicketStatus }));
}
