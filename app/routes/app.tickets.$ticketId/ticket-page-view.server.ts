import type { Desk } from '#app/desk/desk.ts';
import { addresseeOf } from '#app/domain/channels/addressee.server.ts';
import { causes } from '#app/domain/issues/causes.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';
import { compensationOf } from '#app/domain/resolutions/compensation-of.server.ts';
import { resolutionsOfTicket } from '#app/domain/resolutions/resolutions-of-ticket.server.ts';
import { accessGaps } from '#app/domain/shops/access-gaps.ts';
import { agents } from '#app/domain/shops/agents.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { ticketPage, type TicketPage } from '#app/domain/tickets/ticket-page.server.ts';
import type { TimelineEvent } from '#app/domain/tickets/timeline.server.ts';
import { problemWords } from '#app/locales/problem-words.server.ts';
import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import { messageView } from '#app/ui/ticket/message-view.ts';
import type { DraftView, IssueView, TicketView } from '#app/ui/ticket/ticket-view.ts';
import { resolutionView } from './resolution-view.server.ts';

/** Told by the messages themselves. */
const shownElsewhere = new Set(['ticket_opened', 'message_received', 'reply_sent', 'note_added', 'mail_sent', 'way_back_given']);

/** Everything the ticket page draws from our own rows; the live order comes by a door of its own. */
export async function ticketPageView(desk: Desk, locale: Locale, ticketId: string): Promise<TicketView & { timeZone: string; now: Date }> {
  const page = await ticketPage(desk, ticketId);
  const { ticket } = page;
  const [settings, given, people, groups, compensation, addressee] = await Promise.all([
    shopSettings(desk),
    resolutionsOfTicket(desk, ticketId),
    agents(desk),
    causes(desk),
    ticket.customerId ? compensationOf(desk, ticket.customerId) : [],
    addresseeOf(desk, ticket),
    logAccess(desk, { what: 'ticket', customerId: ticket.customerId, ticketId }),
  ]);
  return {
    ticket,
    messages: page.messages.map(messageView),
    earlier: page.earlier,
    events: page.events.filter((event) => !shownElsewhere.has(event.kind) && !isOwnRefund(event, given.ownRefunds)).map((event) => eventView(event, locale)),
    drafts: { reply: draftOf(page, 'reply'), note: draftOf(page, 'note') },
    answersTo: addressee && { address: addressee.address, whose: addressee.whose },
    agents: people,
    me: desk.actor.id ?? '',
    issues: page.issues.map((issue) => issueView(issue, locale)),
    resolutions: given.resolutions.map((row) => resolutionView(row, locale, people, given)),
    refundsElsewhere: given.refundsElsewhere.map((refund) => ({ id: refund.refundId, at: refund.at, total: { amount: refund.total, currency: settings.currency }, ends: refund.ends, inQuestion: refund.inQuestion, clashing: refund.clashing })),
    causes: groups.map((group) => ({ id: group.id, title: group.title[locale], causes: group.children.map((cause) => ({ id: cause.id, title: cause.title[locale] })) })),
    earlierTickets: page.earlierTickets,
    compensation: compensation.map(({ refunded, replaced, given: gifts, count }) => ({ refunded, replaced, given: gifts, count })),
    shopifyNotifies: { refund: settings.shopifyNotifiesRefund, replacement: settings.shopifyNotifiesReplacement, return: settings.shopifyNotifiesReturn },
    goodwill: { percent: settings.goodwillPercent, days: settings.goodwillDays },
    gaps: accessGaps(settings),
    timeZone: settings.timeZone,
    now: desk.clock.now(),
  };
}

/** Heard of by webhook before we knew that it was ours. */
function isOwnRefund({ kind, payload }: TimelineEvent, own: ReadonlySet<string>): boolean {
  return kind === 'order_refunded_elsewhere' && own.has(String((payload as { refundId?: unknown }).refundId));
}

function eventView(event: TimelineEvent, locale: Locale) {
  return { id: event.id, kind: event.kind, actorKind: event.actorKind, actor: event.actorName, at: event.at, payload: WITH_REASON.has(event.kind) ? withReason(event.payload, locale) : event.payload };
}

const WITH_REASON = new Set(['policy_could_not', 'request_not_planned']);

/** Why something could not be done, in the reader's words. */
function withReason(payload: TimelineEvent['payload'], locale: Locale): TimelineEvent['payload'] {
  const { words, values, asked } = payload as { words?: string; values?: Record<string, string | number>; asked?: string };
  // A policy for what shoppers ask has no name that a merchant gave it.
  const name = asked ? { policy: wordsFor(locale, 'policies')(`shoppers.kinds.${asked}.name`) } : {};
  return { ...(payload as object), ...name, reason: words ? problemWords(locale, words, { reason: '', ...values }) : '' } as TimelineEvent['payload'];
}

function draftOf(page: TicketPage, kind: 'reply' | 'note'): DraftView | null {
  const draft = page.drafts.find((one) => one.kind === kind);
  return draft ? { body: draft.body, templateId: draft.templateId, at: draft.updatedAt.getTime() } : null;
}

function issueView(issue: TicketPage['issues'][number], locale: Locale): IssueView {
  const { id, orderId, orderName, causeId, status, valid, outcome, version, openedAt, lines } = issue;
  return { id, orderId, orderName, causeId, status, valid, outcome, version, openedAt, lines, cause: issue.causeTitle?.[locale] ?? null, sharedWith: issue.ticketCount - 1 };
}
