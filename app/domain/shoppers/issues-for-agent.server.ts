import type { Desk } from '#app/desk/desk.ts';
import { knownKind, kinds } from '#app/domain/resolutions/kinds.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { formatMoney } from '#app/platform/money.ts';
import type { IssuesTold, IssueTold, ResolutionTold, TicketTold } from './issues-told.ts';
import { threadState } from './thread-state.ts';
import { ticketsOfOrder } from './tickets-of-order.server.ts';

/** A block is a glance; the rest is in the app. */
const MOST = 5;

/**
 * What an agent sees of an order or a customer beside it in the admin: heads
 * alone, newest first. What was said and done in full stands in the app.
 * @param of Shopify's numeric id of either; one that Mend does not know has nothing
 */
export async function issuesForAgent(desk: Desk, of: { orderId: string } | { customerId: string }, locale: Locale): Promise<IssuesTold> {
  const { db, shop: { id: shopId } } = desk;
  const order = 'orderId' in of ? await db.order.findFirst({ where: { shopId, id: of.orderId }, select: { id: true, name: true } }) : null;
  const issues = await issuesOf(desk, of);
  const proven = await provenOf(desk, issues);
  const tickets = 'orderId' in of ? await ticketsOfOrder(desk, of.orderId, MOST) : await db.ticket.findMany({ where: { shopId, heldBack: false, ...of }, orderBy: [{ openedAt: 'desc' }, { number: 'desc' }], take: MOST });
  const made = issues.length === 0 ? [] : await db.resolution.findMany({ where: { shopId, issueId: { in: issues.map(({ id }) => id) }, state: { not: 'draft' } }, orderBy: { plannedAt: 'desc' }, take: MOST });
  return {
    order: order && { ...order, items: [] },
    tickets: tickets.map((ticket) => ticketTold(desk, ticket, locale)),
    issues: issues.map((issue) => issueTold(issue, proven, locale)),
    resolutions: made.map((one) => resolutionTold(one, locale)),
    can: { open: true, ask: [] },
  };
}

const parts = {
  cause: { select: { title: true } },
  tickets: { include: { ticket: { select: { number: true } } }, orderBy: { ticket: { openedAt: 'desc' } }, take: 1 },
} satisfies Prisma.OrderIssueInclude;

type Issue = Prisma.OrderIssueGetPayload<{ include: typeof parts }>;

async function issuesOf({ db, shop }: Desk, of: { orderId: string } | { customerId: string }): Promise<Issue[]> {
  const shopId = shop.id;
  const orderIds = 'orderId' in of ? [of.orderId] : (await db.order.findMany({ where: { shopId, ...of }, orderBy: { createdAt: 'desc' }, take: 50, select: { id: true } })).map(({ id }) => id);
  return db.orderIssue.findMany({ where: { shopId, orderId: { in: orderIds } }, orderBy: { openedAt: 'desc' }, take: MOST, include: parts });
}

/** Issues that at least one ticket tells of whose customer is proven. */
async function provenOf({ db, shop }: Desk, issues: Issue[]): Promise<Set<string>> {
  if (issues.length === 0) return new Set();
  const found = await db.ticketIssue.findMany({ where: { shopId: shop.id, issueId: { in: issues.map(({ id }) => id) }, ticket: { verified: true } }, select: { issueId: true } });
  return new Set(found.map(({ issueId }) => issueId));
}

function ticketTold(desk: Desk, ticket: Prisma.TicketGetPayload<object>, locale: Locale): TicketTold {
  const state = threadState(ticket, desk.clock.now());
  return { id: ticket.id, number: ticket.number, subject: ticket.subject, state, says: wordsFor(locale, 'account')(`agent.ticket.${state}`), at: ticket.lastMessageAt.toISOString(), unverified: !ticket.verified, messages: [], reply: false };
}

function issueTold({ id, status, outcome, openedAt, cause, tickets }: Issue, proven: Set<string>, locale: Locale): IssueTold {
  const t = wordsFor(locale, 'resolution');
  const title = cause?.title as { ko: string; en: string } | undefined;
  const closed = status === 'closed';
  return {
    id,
    about: title?.[locale] ?? wordsFor(locale, 'account')('agent.noCause'),
    state: closed ? 'closed' : 'open',
    says: closed && outcome ? t(`issue.outcome.${outcome}`) : t(`issue.status.${closed ? 'closed' : 'open'}`),
    at: openedAt.toISOString(),
    ticket: tickets[0]?.ticket.number ?? null,
    // One that an agent opened of their own is nobody's claim.
    unverified: tickets.length > 0 && !proven.has(id),
  };
}

function resolutionTold({ id, kind: name, state, amount, currency, plannedAt, settledAt }: Prisma.ResolutionGetPayload<object>, locale: Locale): ResolutionTold {
  const t = wordsFor(locale, 'account');
  const kind = knownKind(name);
  const words = { kind: wordsFor(locale, 'resolution')(`offer.${name}`), amount: formatMoney({ amount, currency }, locale), state: t(`agent.states.${state}`) };
  // What does not move money is not worth a sum on a glance.
  const says = t(kind && kinds[kind].movesMoney ? 'agent.resolution' : 'agent.resolutionPlain', words);
  return { id, state: state === 'done' || state === 'failed' ? state : 'open', says, at: (settledAt ?? plannedAt).toISOString() };
}
