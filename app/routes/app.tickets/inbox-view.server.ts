import type { Desk } from '#app/desk/desk.ts';
import { accessGaps } from '#app/domain/shops/access-gaps.ts';
import { COUNT_CAP, inboxFrame } from '#app/domain/tickets/inbox-frame.server.ts';
import { inbox } from '#app/domain/tickets/inbox.server.ts';
import type { InboxRow } from '#app/domain/tickets/inbox.sql.server.ts';
import type { InboxFilters } from '#app/domain/tickets/inbox-filters.ts';
import { searchTickets } from '#app/domain/tickets/search-tickets.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import type { InboxQuery } from './inbox-query.ts';
import type { InboxLine } from './inbox-row.ts';
import { packLines } from './packed-lines.ts';
import { searchTrail } from './search-trail.ts';

/** Everything the inbox draws. */
export async function inboxView(desk: Desk, locale: Locale, choice: InboxQuery) {
  const [found, frame] = await Promise.all([pageOf(desk, choice), inboxFrame(desk, choice.cause ?? null)]);
  return {
    lines: packLines(found.rows.map((row) => lineOf(row, locale))),
    cursors: { previous: found.previous, next: found.next },
    choice,
    counts: { open: capped(frame.open), waiting: capped(frame.waiting), unread: capped(frame.unread), held: capped(frame.heldBack) },
    chosenCause: frame.chosenCause?.[locale] ?? null,
    everHadOne: frame.everHadOne,
    gaps: accessGaps(frame),
    timeZone: frame.timeZone,
    now: desk.clock.now(),
  };
}

async function pageOf(desk: Desk, choice: InboxQuery): Promise<{ rows: InboxRow[]; next: string | null; previous: string | null }> {
  const cursor = choice.page ?? null;
  const filters: InboxFilters = {
    ...(choice.status === 'all' ? {} : { status: choice.status }),
    ...(choice.assigned === 'any' ? {} : { assigned: choice.assigned }),
    ...(choice.unread ? { unread: true } : {}),
    ...(choice.held ? { heldBack: true } : {}),
    ...(choice.cause ? { causeId: choice.cause } : {}),
  };
  if (choice.q) return searched(desk, choice.q, choice.page, filters);
  return inbox(desk, { ...filters, sort: choice.sort === 'waiting' ? 'waiting' : 'last_message' }, cursor);
}

async function searched(desk: Desk, q: string, page: string | undefined, filters: InboxFilters) {
  const trail = searchTrail(page);
  const { rows, next } = await searchTickets(desk, q, trail.cursor, filters);
  return { rows, next: next && trail.onTo(next), previous: trail.previous };
}

function lineOf(row: InboxRow, locale: Locale): InboxLine {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    subject: row.subject,
    who: row.customerName ?? row.requesterName ?? row.requesterEmail,
    status: row.status,
    unread: row.unread,
    heldBack: row.heldBack,
    assignee: row.assigneeName,
    waitingSince: row.waitingSince,
    // A first answer is promised; once it was given, later waits are only counted.
    answerDueAt: row.waitingSince && !row.firstAnsweredAt ? row.answerDueAt : null,
    lastMessageAt: row.waitingSince ? null : row.lastMessageAt,
    order: row.orderName,
    fulfillment: row.fulfillmentStatus,
    parcel: row.parcelStatus,
    cause: row.causeTitle?.[locale] ?? null,
  };
}

function capped(count: number): string {
  return count >= COUNT_CAP ? `${COUNT_CAP - 1}+` : count ? String(count) : '';
}
