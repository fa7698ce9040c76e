import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { addCause } from './add-cause.server.ts';
import { archiveCause, restoreCause } from './archive-cause.server.ts';
import { causes } from './causes.server.ts';
import { closeIssue } from './close-issue.server.ts';
import { moveCause } from './move-cause.server.ts';
import { openIssueForTicket } from './open-issue-for-ticket.server.ts';
import { renameCause } from './rename-cause.server.ts';
import { reopenIssue } from './reopen-issue.server.ts';
import { seedCauses } from './seed-causes.server.ts';
import { setCause } from './set-cause.server.ts';
import { starterCauses } from './starter-causes.ts';

let desk: TestDesk;
const within = <T, I>(act: (ledger: Ledger, input: I) => Promise<T>, input: I): Promise<T> => desk.transaction((ledger) => act(ledger, input));
const causeId = async (key: string) => (await desk.db.cause.findFirstOrThrow({ where: { shopId: desk.shop.id, key } })).id;
const read = (id: string) => desk.db.orderIssue.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
const about = (orderId: string, topic = 'lost_parcel') => aTicket(desk, { topic, match: { ...noMatch, orderId } });

beforeEach(async () => {
  desk = await aDesk();
  await desk.transaction(seedCauses);
  const at = desk.clock.now();
  for (const [id, number] of [['901', 1042], ['902', 1043]] as const) {
    const money = { currency: 'KRW', presentmentCurrency: 'KRW', total: '12000', presentmentTotal: '12000' };
    await desk.db.order.create({ data: { shopId: desk.shop.id, id, name: `#${number}`, number, createdAt: at, updatedAt: at, syncedAt: at, ...money } });
    await desk.db.orderLine.create({ data: { shopId: desk.shop.id, orderId: id, id: `l${id}`, title: 'Cup', quantity: 2, currentQuantity: 2, unitPrice: '6000' } });
  }
});

describe('opening', () => {
  test('by the form\'s topic, with its likeliest cause as a suggestion', async () => {
    const { ticketId } = await about('901');
    const opened = await within(openIssueForTicket, ticketId);
    const told = await desk.db.ticketIssue.findMany({ where: { shopId: desk.shop.id, ticketId }, select: { issue: true } });
    expect(told.map(({ issue }) => issue)).toMatchObject([{ id: opened!.issueId, orderId: '901', status: 'open', valid: null, causeId: await causeId('carrier_loss') }]);
    expect(await within(openIssueForTicket, ticketId)).toEqual({ issueId: opened!.issueId, shared: false });
  });

  test('five tickets of one order and topic at once share one issue', async () => {
    const tickets = await Promise.all(Array.from({ length: 5 }, () => about('901')));
    const opened = await Promise.all(tickets.map(({ ticketId }) => within(openIssueForTicket, ticketId)));
    expect(new Set(opened.map((one) => one!.issueId)).size).toBe(1);
    expect(opened.filter((one) => one!.shared)).toHaveLength(4);
    expect(await desk.db.orderIssue.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect(await desk.db.ticketIssue.count({ where: { shopId: desk.shop.id } })).toBe(5);
  });

  test('another topic, another order or a closed issue is another matter', async () => {
    const { issueId } = (await within(openIssueForTicket, (await about('901')).ticketId))!;
    const ids = [issueId];
    for (const ticket of [await about('901', 'wrong_item'), await about('902')]) ids.push((await within(openIssueForTicket, ticket.ticketId))!.issueId);
    await within(closeIssue, { issueId, causeId: await causeId('carrier_loss'), outcome: 'answered' as const, valid: true });
    ids.push((await within(openIssueForTicket, (await about('901')).ticketId))!.issueId);
    expect(new Set(ids).size).toBe(4);
  });

  test('without an order, a topic or trust there is none', async () => {
    const tickets = [await aTicket(desk, { topic: 'lost_parcel' }), await aTicket(desk, { topic: null, match: { ...noMatch, orderId: '901' } }), await aTicket(desk, { topic: 'lost_parcel', heldBack: true, match: { ...noMatch, orderId: '901' } })];
    for (const { ticketId } of tickets) expect(await within(openIssueForTicket, ticketId)).toBeNull();
  });

  test('lines must be the order\'s, and no more than were bought', async () => {
    await anIssue(desk, { orderId: '901', lines: [{ orderLineId: 'l901', quantity: 2 }] });
    for (const lines of [[{ orderLineId: 'l902', quantity: 1 }], [{ orderLineId: 'l901', quantity: 3 }]])
      await expect(anIssue(desk, { orderId: '901', lines })).rejects.toMatchObject({ code: 'bad_input', details: { field: 'lines' } });
  });
});

describe('closing', () => {
  test('asks for a cause, not a group, and counts each outcome', async () => {
    const { issueId } = await anIssue(desk, { orderId: '901' });
    await expect(within(closeIssue, { issueId, causeId: await causeId('carrier'), outcome: 'refunded' as const, valid: true })).rejects.toMatchObject({ code: 'bad_input', details: { field: 'causeId' } });
    const closing = { issueId, causeId: await causeId('carrier_loss'), outcome: 'refunded' as const, valid: true };
    expect(await within(closeIssue, closing)).toEqual({ version: 2, outcomeNumber: 1 });
    await expect(within(closeIssue, closing)).rejects.toMatchObject({ code: 'already_done' });
    expect(await within(reopenIssue, { issueId, version: 2 })).toBe(3);
    expect(await read(issueId)).toMatchObject({ status: 'open', outcome: null, valid: null, causeId: closing.causeId });
    expect(await within(closeIssue, { ...closing, outcome: 'answered', valid: false })).toMatchObject({ outcomeNumber: 2 });
  });

  test('of two agents one closes; one event, though two tickets share the issue', async () => {
    const first = await about('901');
    const { issueId } = (await within(openIssueForTicket, first.ticketId))!;
    await within(openIssueForTicket, (await about('901')).ticketId);
    const closing = { issueId, version: 1, causeId: await causeId('carrier_loss'), outcome: 'refunded' as const, valid: true };
    const both = await Promise.allSettled([within(closeIssue, closing), within(closeIssue, closing)]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'issue_closed' } })).toBe(1);
    expect((await read(issueId)).outcomeNumber).toBe(1);
  });

  test('a cause set against an older version is refused with what is true now', async () => {
    const { issueId } = await anIssue(desk, { orderId: '901' });
    const [loss, wrongAddress] = [await causeId('carrier_loss'), await causeId('address_error')];
    await within(setCause, { issueId, version: 1, causeId: loss });
    const late = within(setCause, { issueId, version: 1, causeId: wrongAddress });
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { shown: { version: 2, causeId: loss } } });
  });
});

describe('causes', () => {
  test('seeding again adds nothing and undoes nothing', async () => {
    await within(renameCause, { causeId: await causeId('carrier_loss'), version: 1, title: { ko: '분실', en: 'Lost' } });
    await desk.transaction(seedCauses);
    const tree = await causes(desk);
    expect(tree.map((group) => group.children.length)).toEqual(starterCauses.map((group) => group.children.length));
    expect(tree[0]!.children[1]!.title).toEqual({ ko: '분실', en: 'Lost' });
  });

  test('added at the end of their group, archived out of sight, brought back', async () => {
    const group = await causeId('carrier');
    const id = await within(addCause, { parentId: group, title: { ko: ' 통관 지연 ', en: 'Customs' }, topics: ['late_parcel'] });
    expect((await causes(desk))[0]!.children.at(-1)).toMatchObject({ id, title: { ko: '통관 지연', en: 'Customs' }, topics: ['late_parcel'] });
    await within(archiveCause, group);
    expect((await causes(desk)).map((one) => one.key)).not.toContain('carrier');
    expect((await causes(desk, { archived: true })).find((one) => one.key === 'carrier')!.children).toHaveLength(5);
    await within(restoreCause, id);
    expect((await causes(desk))[0]).toMatchObject({ key: 'carrier', children: [{ id }] });
    await expect(within(addCause, { parentId: id, title: { ko: '가', en: 'a' } })).rejects.toMatchObject({ code: 'not_possible' });
    await expect(within(addCause, { parentId: null, title: { ko: '가', en: ' ' } })).rejects.toMatchObject({ code: 'bad_input', details: { field: 'title.en' } });
  });

  test('of two who rename one, the second hears of the first and may go over it', async () => {
    const mine = { causeId: await causeId('carrier_loss'), version: 1, title: { ko: '분실 (나)', en: 'Mine' } };
    expect(await within(renameCause, { ...mine, title: { ko: '분실 (동료)', en: 'Theirs' }, topics: [] })).toBe(2);
    await expect(within(renameCause, mine)).rejects.toMatchObject({ code: 'conflict', details: { shown: { version: 2, title: { en: 'Theirs' } } } });
    expect(await within(renameCause, { ...mine, version: 2 })).toBe(3);
    expect((await causes(desk))[0]!.children[1]).toMatchObject({ title: { en: 'Mine' }, version: 3, topics: [] });
    await expect(within(renameCause, { ...mine, causeId: desk.newId() })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('moved one place within their group, groups among groups; two at once lose nothing', async () => {
    const move = (id: string, direction: 'up' | 'down') => desk.transaction((ledger) => moveCause(ledger, id, direction));
    const keys = async (at: number) => (await causes(desk))[at]!.children.map(({ key }) => key);
    const before = await keys(0);
    await Promise.all([move(await causeId(before[0]!), 'down'), move(await causeId(before[3]!), 'up')]);
    expect(await keys(0)).toEqual([before[1], before[0], before[3], before[2]]);
    await move(await causeId(before[1]!), 'up');
    expect((await keys(0))[0]).toBe(before[1]);
    const groups = (await causes(desk)).map(({ key }) => key);
    await move(await causeId(groups[0]!), 'down');
    expect((await causes(desk)).map(({ key }) => key)).toEqual([groups[1], groups[0], ...groups.slice(2)]);
    await expect(move(desk.newId(), 'up')).rejects.toMatchObject({ code: 'not_found' });
  });
});
