import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { aClock, aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { manyTickets } from '#tests/builders/many-tickets.sql.ts';
import { planOf } from '#tests/builders/plan-of.sql.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';
import { serviceFigures } from './service-figures.server.ts';
import { serviceFiguresStatement } from './service-figures.sql.server.ts';
import { servicePeriod } from './service-period.ts';

/** Friday, 18:00 in Seoul. */
const NOW = '2026-11-20T09:00:00Z';
const at = (text: string) => new Date(text);
const DUE = at('2026-11-18T08:00:00Z');
let desk: TestDesk;
let number = 0;

beforeEach(async () => {
  desk = await aDesk({ clock: aClock(NOW) });
});

/** A ticket of Wednesday 09:00, due at 17:00; `minutes` until its first answer, none: not answered. */
async function ticket(minutes: number | null, given: Partial<Prisma.TicketUncheckedCreateInput> = {}): Promise<void> {
  const openedAt = (given.openedAt as Date | undefined) ?? at('2026-11-18T00:00:00Z');
  const answered = minutes === null ? {} : { firstAnsweredAt: new Date(openedAt.getTime() + minutes * 60_000), firstAnswerSeconds: minutes * 60 };
  await desk.db.ticket.create({
    data: { shopId: desk.shop.id, id: desk.newId(), number: ++number, status: 'resolved', channel: 'email', subject: '배송 문의', locale: 'ko', replyKey: `k${number}`, lastMessageAt: openedAt, answerDueAt: DUE, ...answered, ...given, openedAt },
  });
}

async function survey(sentAt: string | null, score: number | null, answeredAt?: string): Promise<void> {
  const issueId = desk.newId();
  const order = { shopId: desk.shop.id, id: String(++number), name: `#${number}`, number, createdAt: at(NOW), updatedAt: at(NOW), syncedAt: at(NOW), currency: 'KRW', presentmentCurrency: 'KRW', total: '32000', presentmentTotal: '32000' };
  await desk.db.order.create({ data: order });
  await desk.db.orderIssue.create({ data: { shopId: desk.shop.id, id: issueId, orderId: order.id, status: 'open', openedAt: at(NOW), openedByKind: 'agent' } });
  await desk.db.survey.create({ data: { shopId: desk.shop.id, id: desk.newId(), issueId, outcomeNumber: 1, locale: 'ko', state: score ? 'answered' : sentAt ? 'sent' : 'skipped', sentAt: sentAt ? at(sentAt) : null, answeredAt: score ? at(answeredAt ?? sentAt!) : null, score, createdAt: at(NOW) } });
}

test('a shop in which nothing happened has its period and no shares', async () => {
  expect(await serviceFigures(desk)).toEqual({ from: '2026-10-21', to: '2026-11-19', tickets: 0, answers: 0, late: 0, median: null, withinTarget: null, satisfaction: null, ratings: 0, surveysSent: 0, responseRate: null, untimed: false });
});

describe('the period', () => {
  test('is thirty days that are over, from midnight to midnight of the shop', () => {
    const { from, until, firstDay, lastDay } = servicePeriod('Asia/Seoul', at(NOW));
    expect([from, until, firstDay, lastDay]).toEqual([at('2026-10-20T15:00:00Z'), at('2026-11-19T15:00:00Z'), '2026-10-21', '2026-11-19']);
  });

  test('is an hour longer where the clocks went back', () => {
    const { from, until } = servicePeriod('America/New_York', at(NOW));
    expect((until.getTime() - from.getTime()) / 3_600_000).toBe(30 * 24 + 1);
  });

  test('takes in a ticket of its first second and leaves out one of its end', async () => {
    await ticket(1, { openedAt: at('2026-10-20T15:00:00Z') });
    await ticket(1, { openedAt: at('2026-10-20T14:59:59Z') });
    await ticket(0, { openedAt: at('2026-11-19T14:59:59Z'), answerDueAt: at('2026-11-19T15:00:00Z') });
    await ticket(0, { openedAt: at('2026-11-19T15:00:00Z'), answerDueAt: at('2026-11-19T15:00:00Z') });
    expect((await serviceFigures(desk)).answers).toBe(2);
  });

  // Midnights that are skipped (Cairo, Beirut), come twice (Havana), clocks of half an hour, and both ends of the world.
  const ZONES = ['Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

  test.each(ZONES)('is one from midnight to midnight, each day of two years, in %s', (zone) => {
    const moment = fc.integer({ min: at('2026-01-01T00:00Z').getTime(), max: at('2027-12-31T00:00Z').getTime() });
    fc.assert(
      fc.property(moment, (now) => {
        const period = servicePeriod(zone, new Date(now));
        const { from, until, next } = period;
        expect(until.getTime()).toBeLessThanOrEqual(now);
        expect(next.getTime()).toBeGreaterThan(now);
        for (const same of [until.getTime(), next.getTime() - 1]) expect(servicePeriod(zone, new Date(same))).toEqual(period);
        expect(servicePeriod(zone, next).until).toEqual(next);
        expect(servicePeriod(zone, new Date(until.getTime() - 1)).next).toEqual(until);
        expect(Math.abs(until.getTime() - from.getTime() - 30 * 86_400_000)).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 150 },
    );
  });
});

describe('nothing flatters', () => {
  test('to the second of the target is in time; an unanswered ticket past it has missed it, closed or not', async () => {
    await ticket(479);
    await ticket(480);
    await ticket(481);
    await ticket(null, { status: 'open' });
    await ticket(null, { status: 'resolved' });
    expect(await serviceFigures(desk)).toMatchObject({ tickets: 5, answers: 3, late: 3, withinTarget: 40 });
  });

  test('a ticket whose target lay ahead at midnight does not count that day, although it was answered quickly', async () => {
    await ticket(5, { answerDueAt: at('2026-11-19T15:00:01Z') });
    await ticket(null, { answerDueAt: at('2026-11-19T15:00:01Z') });
    expect((await serviceFigures(desk)).tickets).toBe(0);
    desk.clock.set('2026-11-20T14:59:59Z');
    expect((await serviceFigures(desk)).tickets).toBe(0);
    desk.clock.pass(1000);
    expect(await serviceFigures(desk)).toMatchObject({ tickets: 2, answers: 1, withinTarget: 50 });
  });

  test('what was answered after midnight is unanswered until the next day, timed or not', async () => {
    for (const minutes of [10, 20]) await ticket(minutes);
    await ticket(2 * 1440, { firstAnswerSeconds: null });
    expect(await serviceFigures(desk)).toMatchObject({ tickets: 3, answers: 2, late: 1, median: 1200, untimed: false });
    desk.clock.pass(86_400_000);
    expect(await serviceFigures(desk)).toMatchObject({ tickets: 3, answers: 3, late: 1, median: null, untimed: true });
  });

  test('held-back tickets, and those to which nothing was promised, are in no figure', async () => {
    await ticket(null, { heldBack: true });
    await ticket(5, { answerDueAt: null });
    expect((await serviceFigures(desk)).tickets).toBe(0);
  });

  test('a wish to be called is in no figure: it is answered by a call, which nobody times', async () => {
    await ticket(5);
    await ticket(null, { channel: 'phone' });
    await ticket(600, { channel: 'phone' });
    expect(await serviceFigures(desk)).toMatchObject({ tickets: 1, answers: 1, late: 0, median: 300, withinTarget: 100 });
  });

  test('of two answers in the middle the slower is the median', async () => {
    for (const minutes of [10, 20, 30, 40]) await ticket(minutes);
    expect((await serviceFigures(desk)).median).toBe(30 * 60);
  });

  test('unanswered tickets are the slowest of the median', async () => {
    for (const minutes of [10, 20, 30]) await ticket(minutes);
    await ticket(null);
    expect((await serviceFigures(desk)).median).toBe(30 * 60);
    await ticket(null);
    expect((await serviceFigures(desk)).median).toBe(30 * 60);
    await ticket(null);
    expect((await serviceFigures(desk)).median).toBe('waiting');
  });

  test('there is no median of some: answers of before are timed first', async () => {
    await ticket(10);
    await ticket(600, { firstAnswerSeconds: null });
    expect(await serviceFigures(desk)).toMatchObject({ answers: 2, median: null, untimed: true });
  });

  test('shares are rounded down', async () => {
    for (let n = 0; n < 199; n++) await ticket(5);
    await ticket(null);
    expect((await serviceFigures(desk)).withinTarget).toBe(99);
  });
});

test('satisfaction is the share of fours and fives among the ratings of surveys sent in the period', async () => {
  for (const score of [5, 4, 3, null, null]) await survey('2026-11-01T00:00:00Z', score);
  await survey('2026-10-01T00:00:00Z', 1);
  await survey('2026-11-20T00:00:00Z', 1);
  await survey(null, null);
  // Rated after midnight: a rating of the next day.
  await survey('2026-11-01T00:00:00Z', 1, '2026-11-19T15:00:01Z');
  expect(await serviceFigures(desk)).toMatchObject({ satisfaction: 66, ratings: 3, surveysSent: 6, responseRate: 50 });
});

test('as the app’s role, among 20,000 tickets of this shop and 5,000 of another, it is read through an index', async () => {
  await manyTickets(await aDesk(), 5000);
  await manyTickets(desk, 20_000);
  // What was promised for after the period's end is read and left out: here of one hour.
  await asSuperuser((client) => client.query(`update ticket set "answerDueAt" = "openedAt" + interval '1 hour' where "shopId" = $1`, [desk.shop.id]));
  const plan = await planOf(desk, serviceFiguresStatement(desk.shop.id, { from: at('2026-11-17T15:00:00Z'), until: at('2026-11-18T15:00:00Z') }));
  expect(plan.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
  expect(Math.max(0, ...plan.map((node) => node['Rows Removed by Filter'] ?? 0))).toBeLessThan(100);
  expect((await serviceFigures(desk)).tickets).toBeGreaterThan(10_000);
});
