import { beforeAll, describe, expect, test } from 'vitest';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { manyTickets } from '#tests/builders/many-tickets.sql.ts';
import { planOf, type PlanNode } from '#tests/builders/plan-of.sql.ts';
import { inboxFrame } from './inbox-frame.server.ts';
import { frameStatement } from './inbox-frame.sql.server.ts';
import { inbox } from './inbox.server.ts';
import { inboxStatement, rowsByIdStatement } from './inbox.sql.server.ts';
import type { InboxFilters } from './inbox-filters.ts';
import { searchTickets } from './search-tickets.server.ts';

const COUNT = 20_000;
let desk: TestDesk;
let rareCause: string;

beforeAll(async () => {
  desk = await aDesk();
  await manyTickets(await aDesk(), 3000);
  ({ rareCause } = await manyTickets(desk, COUNT));
});

/** A table of a few pages is rightly read whole; tickets, customers and orders are not. */
const scanned = (plan: PlanNode[]) => plan.filter((node) => node['Node Type'] === 'Seq Scan' && (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) > 3000);
const removed = (plan: PlanNode[]) => Math.max(0, ...plan.map((node) => node['Rows Removed by Filter'] ?? 0));

const everyFilter: [string, InboxFilters][] = [
  ['no filter', {}],
  ['status', { status: 'open' }],
  ['mine', { assigned: 'me' }],
  ['mine and open', { assigned: 'me', status: 'open' }],
  ['nobody\'s', { assigned: 'none', status: 'open' }],
  ['unread', { unread: true }],
  ['held back', { heldBack: true }],
  ['order linked', { order: 'linked' }],
  ['no order', { order: 'none' }],
  ['longest waiting', { sort: 'waiting' }],
  ['nobody\'s, longest waiting', { sort: 'waiting', assigned: 'none' }],
];

describe('as the app\'s role, among 20,000 tickets', () => {
  test.each(everyFilter)('%s is read through an index, without walking past the others', async (_, filters) => {
    const plan = await planOf(desk, inboxStatement(desk.shop.id, filters, '7001', null, 51));
    expect(scanned(plan)).toEqual([]);
    expect(removed(plan)).toBeLessThan(500);
  });

  test('a cause is found from its issues', async () => {
    const plan = await planOf(desk, inboxStatement(desk.shop.id, { causeId: rareCause }, '7001', null, 51));
    expect(scanned(plan)).toEqual([]);
    const { rows } = await inbox(desk, { causeId: rareCause });
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 20 }, (_, n) => (n + 1) * 1000));
    expect(rows[0]!.causeTitle).toEqual({ ko: '드묾', en: 'Rare' });
  });

  test('rows by id, counts and a page from the middle too', async () => {
    const first = await inbox(desk, {});
    const middle = { at: new Date(desk.clock.now().getTime() - 10_000 * 60_000), id: first.rows[0]!.id, side: 'after' as const };
    for (const statement of [rowsByIdStatement(desk.shop.id, first.rows.map((row) => row.id)), inboxStatement(desk.shop.id, {}, null, middle, 51), frameStatement(desk.shop.id, rareCause, 1001)]) {
      const plan = await planOf(desk, statement);
      expect(scanned(plan)).toEqual([]);
      expect(removed(plan)).toBeLessThan(500);
    }
  });

  test('what stands around the list: counts that stop at the cap, the title of the chosen cause', async () => {
    const frame = { open: 1001, waiting: 1001, unread: 10, heldBack: 20, timeZone: 'Asia/Seoul', everHadOne: false, missingScopes: [], withheldData: [] };
    expect(await inboxFrame(desk)).toEqual({ ...frame, chosenCause: null });
    expect(await inboxFrame(desk, rareCause)).toEqual({ ...frame, chosenCause: { ko: '드묾', en: 'Rare' } });
  });
});

describe('paging', () => {
  test.each([[{}], [{ status: 'open' }], [{ sort: 'waiting' }]] as [InboxFilters][])('there and back again shows every row once (%o)', async (filters) => {
    const forward: number[][] = [];
    let page = await inbox(desk, filters, null, 300);
    expect(page.previous).toBeNull();
    while (forward.length < 4 && page.next) {
      forward.push(page.rows.map((row) => row.number));
      page = await inbox(desk, filters, page.next, 300);
    }
    expect(new Set(forward.flat()).size).toBe(forward.flat().length);
    const back: number[][] = [];
    while (page.previous) {
      page = await inbox(desk, filters, page.previous, 300);
      back.unshift(page.rows.map((row) => row.number));
    }
    expect(back).toEqual(forward);
  });

  test('rows of one instant are neither lost nor repeated', async () => {
    const own = await aDesk();
    const opened = await Promise.all(Array.from({ length: 7 }, () => aTicket(own)));
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof inbox>> = await inbox(own, {}, cursor, 3);
      seen.push(...page.rows.map((row) => row.number));
      cursor = page.next;
    } while (cursor);
    expect(seen.toSorted()).toEqual(opened.map((ticket) => ticket.number).toSorted());
  });

  test('a page that emptied meanwhile, and a rest before it, give way to the first page', async () => {
    const own = await aDesk();
    for (let made = 0; made < 7; made++) await aTicket(own);
    const first = await inbox(own, { status: 'open' }, null, 3);
    const second = await inbox(own, { status: 'open' }, first.next, 3);
    const resolve = (ids: string[]) => own.db.ticket.updateMany({ where: { shopId: own.shop.id, id: { in: ids } }, data: { status: 'resolved', waitingSince: null } });
    await resolve([first.rows[0]!.id]);
    const back = await inbox(own, { status: 'open' }, second.previous, 3);
    expect(back).toEqual(await inbox(own, { status: 'open' }, null, 3));
    expect(back.rows).toHaveLength(3);
    const last = await inbox(own, { status: 'open' }, back.next, 3);
    await resolve(last.rows.map(({ id }) => id));
    expect(await inbox(own, { status: 'open' }, back.next, 3)).toEqual(await inbox(own, { status: 'open' }, null, 3));
  });

  test('a cursor that is none is refused by name', async () => {
    for (const cursor of ['x', Buffer.from('["after",1,"no"]').toString('base64url')])
      await expect(inbox(desk, {}, cursor)).rejects.toMatchObject({ code: 'bad_input', details: { field: 'cursor' } });
  });

  test('a row shows order, parcel and people', async () => {
    const { rows } = await inbox(desk, { order: 'linked', status: 'resolved' }, null, 1);
    expect(rows).toMatchObject([{ number: 3, customerName: '고객 3', orderName: '#100003', financialStatus: 'PAID', fulfillmentStatus: 'FULFILLED', parcelStatus: 'IN_TRANSIT', assigneeName: 'Agent', requesterEmail: 'c3@mail.example' }]);
  });
});

describe('search', () => {
  test('two syllables, with and without the space', async () => {
    const own = await aDesk();
    await aTicket(own, { subject: '상품이 파손됐어요' });
    await aTicket(own, { subject: '배송 지연' });
    const numbers = async (query: string) => (await searchTickets(own, query)).rows.map((row) => row.number);
    expect(await numbers('파손')).toEqual([1]);
    expect(await numbers('배송지연')).toEqual([2]);
    expect(await numbers('배송  지연')).toEqual([2]);
    expect(await numbers('haneul.kim@MAIL.example')).toHaveLength(2);
    expect(await numbers('하늘')).toHaveLength(2);
    expect(await numbers('#2')).toEqual([2]);
    expect(await numbers('ﾊﾟ%_')).toEqual([]);
    expect(await searchTickets(own, '환')).toMatchObject({ rows: [], tooShort: true });
  });

  test('a long word is found as a word, not as its pairs apart', async () => {
    const own = await aDesk();
    await aTicket(own, { subject: '문의', message: { text: '10, 04, 42' } });
    await aTicket(own, { subject: '문의', message: { text: '주문 1042번입니다' } });
    expect((await searchTickets(own, '1042')).rows.map((row) => row.number)).toEqual([2]);
  });

  test('a common word pages to its end, a rare one is found far back', async () => {
    expect((await searchTickets(desk, '머그')).rows.map((row) => row.number)).toEqual([7, 5007, 10_007, 15_007]);
    expect((await searchTickets(desk, '도자기머그컵')).rows).toHaveLength(4);
    const first = await searchTickets(desk, '파손');
    const second = await searchTickets(desk, '파손', first.next);
    expect([first.rows.length, second.rows.length]).toEqual([50, 50]);
    expect(second.rows[0]!.number).toBeGreaterThan(first.rows.at(-1)!.number);
  });

  test('filters narrow what is found, and pages of it follow one another', async () => {
    const found = await searchTickets(desk, '파손', null, { status: 'resolved' }, 10);
    expect(found.rows).toHaveLength(10);
    expect(new Set(found.rows.map((row) => row.status))).toEqual(new Set(['resolved']));
    const onward = await searchTickets(desk, '파손', found.next, { status: 'resolved' }, 10);
    const all = await searchTickets(desk, '파손', null, { status: 'resolved' }, 20);
    expect([...found.rows, ...onward.rows].map((row) => row.number)).toEqual(all.rows.map((row) => row.number));
    expect((await searchTickets(desk, '파손', null, { assigned: 'nobody-of-that-name' })).rows).toEqual([]);
  });

  test('a ticket named by its number must fit the filters as well', async () => {
    const own = await aDesk();
    await aTicket(own);
    expect((await searchTickets(own, '#1', null, { status: 'open', assigned: 'none' })).rows).toHaveLength(1);
    expect((await searchTickets(own, '#1', null, { status: 'resolved' })).rows).toEqual([]);
  });

  test('another shop\'s tickets are not found', async () => {
    expect((await searchTickets(await aDesk(), '파손')).rows).toEqual([]);
  });
});
