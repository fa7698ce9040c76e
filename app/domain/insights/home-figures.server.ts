import type { Desk } from '#app/desk/desk.ts';
import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { openSecondsBetween } from '#app/domain/calendars/open-seconds-between.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { COUNT_CAP } from '#app/domain/tickets/inbox-frame.server.ts';
import { figures, issueFiguresStatement, ticketFiguresStatement, type IssueFigures, type TicketFigures } from './home-figures.sql.server.ts';
import { serviceFigures, type ServiceFigures } from './service-figures.server.ts';
import { weeksAt } from './weeks.ts';

export interface CappedCount {
  /** Exact up to a thousand. */
  count: number;
  /** There are more than `count`. */
  capped: boolean;
}

export interface WeekFigure {
  issues: number;
  orders: number;
  /** Null in a week without orders. */
  per100: number | null;
}

export interface HomeFigures {
  /** The ticket that has waited longest for an answer; seconds of the shop's open hours. */
  longestWait: { ticketId: string; number: number; since: Date; businessSeconds: number } | null;
  openTickets: CappedCount;
  unread: CappedCount;
  service: ServiceFigures;
  /** Order issues opened, per 100 orders sold, in weeks from Monday to Sunday of the shop's time zone. */
  issuesPer100: {
    thisWeek: WeekFigure;
    lastWeek: WeekFigure;
    /** Of this week, the most frequent first; without a cause yet: null. */
    byCause: { causeId: string | null; title: { ko: string; en: string } | null; count: number; per100: number | null }[];
  };
}

/**
 * What the home page shows, as of now.
 * @throws Problem not_found before the shop was welcomed
 */
export async function homeFigures(desk: Desk): Promise<HomeFigures> {
  const now = desk.clock.now();
  const shopId = desk.shop.id;
  const [settings, calendar] = await Promise.all([shopSettings(desk), currentCalendar(desk)]);
  const { thisWeek, lastWeek } = weeksAt(settings.timeZone, now);
  const [tickets, service, issues] = await Promise.all([
    figures<TicketFigures>(desk.db, ticketFiguresStatement(shopId, COUNT_CAP)),
    serviceFigures(desk),
    figures<IssueFigures>(desk.db, issueFiguresStatement(shopId, thisWeek, lastWeek)),
  ]);
  return {
    longestWait: longestWaitOf(tickets, calendar, now),
    openTickets: capped(tickets.open),
    unread: capped(tickets.unread),
    service,
    issuesPer100: issuesOf(issues),
  };
}

function longestWaitOf(tickets: TicketFigures, calendar: Calendar, now: Date): HomeFigures['longestWait'] {
  const { longestId, longestNumber, longestSince } = tickets;
  if (!longestId || !longestNumber || !longestSince) return null;
  return { ticketId: longestId, number: longestNumber, since: longestSince, businessSeconds: openSecondsBetween(calendar, longestSince, now) };
}

function capped(count: number): CappedCount {
  return { count: Math.min(count, COUNT_CAP - 1), capped: count >= COUNT_CAP };
}

function issuesOf(found: IssueFigures): HomeFigures['issuesPer100'] {
  const issues = found.thisWeekCauses.reduce((sum, cause) => sum + cause.count, 0);
  const per100 = (count: number, orders: number) => ratio(count * 100, orders);
  return {
    thisWeek: { issues, orders: found.thisWeekOrders, per100: per100(issues, found.thisWeekOrders) },
    lastWeek: { issues: found.lastWeekIssues, orders: found.lastWeekOrders, per100: per100(found.lastWeekIssues, found.lastWeekOrders) },
    byCause: found.thisWeekCauses.map((cause) => ({ ...cause, per100: per100(cause.count, found.thisWeekOrders) })),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole ? part / whole : null;
}
