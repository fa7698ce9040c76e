import { beforeEach, describe, expect, test } from 'vitest';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { manyTickets } from '#tests/builders/many-tickets.sql.ts';
import { planOf } from '#tests/builders/plan-of.sql.ts';
import { homeFigures } from './home-figures.server.ts';
import { issueFiguresStatement, ticketFiguresStatement } from './home-figures.sql.server.ts';
import { serviceFigures } from './service-figures.server.ts';
import { weeksAt } from './weeks.ts';

/** Friday, 18:00 in Seoul. */
const NOW = '2026-11-20T09:00:00Z';
let desk: TestDesk;
let number = 0;

beforeEach(async () => {
  desk = await aDesk({ clock: aClock(NOW) });
});

const at = (text: string) => new Date(text);

async function ticket(given: Partial<Prisma.TicketUncheckedCreateInput> = {}): Promise<string> {
  const id = desk.newId();
  const openedAt = (given.openedAt as Date | undefined) ?? at('2026-11-19T00:00:00Z');
  await desk.db.ticket.create({
    data: { shopId: desk.shop.id, id, number: ++number, status: 'resolved', channel: 'storefront', subject: '배송 문의', locale: 'ko', replyKey: `k${number}`, unread: false, lastMessageAt: openedAt, ...given, openedAt },
  });
  return id;
}

async function order(createdAt: string, given: Partial<Prisma.OrderUncheckedCreateInput> = {}): Promise<string> {
  const id = String(1_000_000 + ++number);
  const when = at(createdAt);
  await desk.db.order.create({
    data: { shopId: desk.shop.id, id, name: `#${number}`, number, createdAt: when, updatedAt: when, syncedAt: when, currency: 'KRW', presentmentCurrency: 'KRW', total: '32000', presentmentTotal: '32000', ...given },
  });
  return id;
}

async function issue(orderId: string, openedAt: string, causeId: string | null = null): Promise<string> {
  const id = desk.newId();
  await desk.db.orderIssue.create({ data: { shopId: desk.shop.id, id, orderId, causeId, status: 'open', openedAt: at(openedAt), openedByKind: 'agent' } });
  return id;
}

async function cause(key: string, position: number): Promise<string> {
  const id = desk.newId();
  await desk.db.cause.create({ data: { shopId: desk.shop.id, id, key, title: { ko: `원인 ${key}`, en: `Cause ${key}` }, position } });
  return id;
}

test('a shop in which nothing happened has counts of zero and no shares', async () => {
  expect(await homeFigures(desk)).toEqual({
    longestWait: null,
    openTickets: { count: 0, capped: false },
    unread: { count: 0, capped: false },
    service: await serviceFigures(desk),
    issuesPer100: { thisWeek: { issues: 0, orders: 0, per100: null }, lastWeek: { issues: 0, orders: 0, per100: null }, byCause: [] },
  });
});

describe('tickets', () => {
  test('the longest wait is counted in open hours; answered and held-back tickets do not wait', async () => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 3600, closes: 18 * 3600 }));
    await desk.db.calendar.create({ data: { shopId: desk.shop.id, version: 1, timeZone: 'Asia/Seoul', hours, holidays: [], createdAt: at(NOW) } });
    const since = at('2026-11-19T07:00:00Z');
    const waiting = await ticket({ status: 'open', waitingSince: since });
    await ticket({ status: 'open', waitingSince: at('2026-11-20T08:00:00Z') });
    await ticket({ status: 'open', waitingSince: at('2026-11-01T00:00:00Z'), heldBack: true });
    await ticket({ status: 'waiting', waitingSince: null });
    // Two hours on Thursday, nine on Friday.
    expect((await homeFigures(desk)).longestWait).toEqual({ ticketId: waiting, number: expect.any(Number), since, businessSeconds: 11 * 3600 });
  });

  test('a wait of more than two years is still counted', async () => {
    await ticket({ status: 'open', waitingSince: at('2023-11-20T09:00:00Z') });
    expect((await homeFigures(desk)).longestWait?.businessSeconds).toBe((3 * 365 + 1) * 86_400);
  });

  test('open and unread leave out what is held back, and stop at a thousand', async () => {
    await ticket({ status: 'open', unread: true });
    await ticket({ status: 'waiting', unread: true });
    await ticket({ status: 'open', unread: true, heldBack: true });
    expect(await homeFigures(desk)).toMatchObject({ openTickets: { count: 1, capped: false }, unread: { count: 2, capped: false } });
    const many = Array.from({ length: 1000 }, () => ++number);
    const row = { shopId: desk.shop.id, status: 'open', channel: 'email', subject: 'x', locale: 'en', openedAt: at(NOW), lastMessageAt: at(NOW) };
    await desk.db.ticket.createMany({ data: many.map((n) => ({ ...row, id: desk.newId(), number: n, replyKey: `k${n}`, unread: n % 2 === 0 })) });
    expect(await homeFigures(desk)).toMatchObject({ openTickets: { count: 1000, capped: true }, unread: { count: 502, capped: false } });
  });
});

describe('order issues per 100 orders', () => {
  test('by week and cause, replacements and what is wrong with them left out', async () => {
    const [late, broken] = [await cause('late', 1), await cause('broken', 2)];
    // Monday in Seoul is Sunday in Greenwich.
    const monday = '2026-11-15T15:00:00Z';
    const first = await order(monday);
    for (const created of ['2026-11-17T00:00:00Z', '2026-11-18T00:00:00Z', '2026-11-19T00:00:00Z']) await order(created);
    const before = await order('2026-11-15T14:59:59Z');
    await order('2026-11-09T00:00:00Z');
    const replacement = await order('2026-11-18T00:00:00Z', { isReplacement: true });
    const deleted = await order('2026-11-18T00:00:00Z', { deletedAt: at(NOW) });
    await issue(first, monday, late);
    await issue(before, '2026-11-18T00:00:00Z', late);
    await issue(before, '2026-11-18T01:00:00Z', broken);
    await issue(first, '2026-11-19T01:00:00Z');
    await issue(replacement, '2026-11-19T00:00:00Z', late);
    await issue(deleted, '2026-11-19T00:00:00Z', late);
    await issue(before, '2026-11-15T14:59:59Z', late);
    const { issuesPer100 } = await homeFigures(desk);
    expect(issuesPer100.thisWeek).toEqual({ issues: 4, orders: 4, per100: 100 });
    expect(issuesPer100.lastWeek).toEqual({ issues: 1, orders: 2, per100: 50 });
    expect(issuesPer100.byCause).toEqual([
      { causeId: late, title: { ko: '원인 late', en: 'Cause late' }, count: 2, per100: 50 },
      { causeId: broken, title: { ko: '원인 broken', en: 'Cause broken' }, count: 1, per100: 25 },
      { causeId: null, title: null, count: 1, per100: 25 },
    ]);
  });

  test('issues in a week without orders have a number and no rate', async () => {
    await issue(await order('2026-11-01T00:00:00Z'), '2026-11-19T00:00:00Z');
    expect((await homeFigures(desk)).issuesPer100.thisWeek).toEqual({ issues: 1, orders: 0, per100: null });
  });
});

describe('as the app\'s role, among 20,000 tickets of this shop and 5,000 of another', () => {
  test('every figure is read through an index', async () => {
    await manyTickets(await aDesk(), 5000);
    await manyTickets(desk, 20_000);
    const now = desk.clock.now();
    const { lastWeek } = weeksAt('Asia/Seoul', now);
    const statements = [
      ticketFiguresStatement(desk.shop.id, 1001),
      issueFiguresStatement(desk.shop.id, lastWeek, { from: at('2026-11-01T00:00:00Z'), until: at('2026-11-02T00:00:00Z') }),
    ];
    for (const statement of statements) {
      const plan = await planOf(desk, statement);
      // Causes are a page of rows: reading them whole is right.
      expect(plan.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== 'cause')).toEqual([]);
      expect(Math.max(0, ...plan.map((node) => node['Rows Removed by Filter'] ?? 0))).toBeLessThan(100);
    }
    expect((await homeFigures(desk)).issuesPer100.thisWeek.orders).toBe(20_000);
  });
});
