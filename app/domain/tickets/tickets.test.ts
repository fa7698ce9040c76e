import { describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { hours, minutes } from '#app/platform/spans.ts';
import { seedCalendar } from '#app/domain/calendars/seed-calendar.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { acceptTicket } from './accept-ticket.server.ts';
import { addMessage, type NewMessage } from './add-message.server.ts';
import { assignTicket } from './assign-ticket.server.ts';
import { attachFile } from './attach-file.server.ts';
import { changeStatus } from './change-status.server.ts';
import { confirmCustomer } from './confirm-customer.server.ts';
import { linkCustomer } from './link-customer.server.ts';
import { linkOrder } from './link-order.server.ts';
import { markRead } from './mark-read.server.ts';
import { releaseMessage } from './release-message.server.ts';
import { openTicket } from './open-ticket.server.ts';
import { saveDraft } from './save-draft.server.ts';
import { takeTicketNumber } from './take-ticket-number.sql.server.ts';
import { noMatch } from './ticket.ts';
import { unlinkOrder } from './unlink-order.server.ts';

const within = <T, I>(desk: TestDesk, act: (ledger: Ledger, input: I) => Promise<T>, input: I): Promise<T> => desk.transaction((ledger) => act(ledger, input));
const read = (desk: TestDesk, id: string) => desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
const kinds = async (desk: TestDesk, ticketId: string) =>
  (await desk.db.event.findMany({ where: { shopId: desk.shop.id, ticketId }, orderBy: { at: 'asc' } })).map((event) => event.kind);
const write = (desk: TestDesk, message: NewMessage) => within(desk, addMessage, message);

describe('opening', () => {
  test('twenty at once have twenty numbers, without a gap', async () => {
    const desk = await aDesk();
    const opened = await Promise.all(Array.from({ length: 20 }, () => aTicket(desk)));
    expect(opened.map((ticket) => ticket.number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });

  test('nobody waits for a number while another ticket is being written', async () => {
    const desk = await aDesk();
    const opening = { channel: 'email' as const, subject: '배송 문의', locale: 'ko' as const, requester: { name: null, email: 'haneul.kim@mail.example' }, match: noMatch, message: { text: '언제 오나요?' } };
    const number = await takeTicketNumber(desk);
    const [written, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = desk.transaction(async function hold(ledger) {
      await openTicket(ledger, { number, ...opening });
      written.resolve();
      await commit.promise;
    });
    await written.promise;
    // Would never come if the first one's transaction held what the numbers are taken from.
    expect([number, (await aTicket(desk)).number]).toEqual([1, 2]);
    commit.resolve();
    await slow;
    expect(await desk.db.ticket.count({ where: { shopId: desk.shop.id } })).toBe(2);
  });

  test('a number whose ticket was never written is not given again', async () => {
    const desk = await aDesk();
    expect(await takeTicketNumber(desk)).toBe(1);
    expect((await aTicket(desk)).number).toBe(2);
  });

  test('the answer is due by the shop\'s hours', async () => {
    const desk = await aDesk();
    await desk.transaction((ledger) => seedCalendar(ledger, 'Asia/Seoul'));
    const { ticketId } = await aTicket(desk);
    // Friday 18:00 in Seoul: eight hours of Monday.
    expect(await read(desk, ticketId)).toMatchObject({ status: 'open', version: 1, unread: true, waitingSince: desk.clock.now(), answerDueAt: new Date('2026-11-23T18:00+09:00') });
    expect(await kinds(desk, ticketId)).toEqual(['ticket_opened']);
  });

  test('one held back is told to nobody until an agent accepts it', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { heldBack: true });
    expect(await kinds(desk, ticketId)).toEqual([]);
    expect(await within(desk, acceptTicket, { ticketId, version: 1 })).toBe(2);
    expect(await kinds(desk, ticketId)).toEqual(['ticket_opened']);
    expect((await read(desk, ticketId)).heldBack).toBe(false);
  });

  test('text that PostgreSQL cannot keep does not lose the message', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk, { subject: 'a\0b', message: { text: `nul \0 and half \ud83d` } });
    expect(await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, ticketId } })).toMatchObject({ text: 'nul  and half \ufffd' });
  });
});

describe('messages move the clocks', () => {
  test('the wait begins with the first unanswered message and ends with the answer', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const wrote = desk.clock.now();
    desk.clock.pass(minutes(5));
    await write(desk, { ticketId, kind: 'customer', text: '확인 부탁드립니다.' });
    expect((await read(desk, ticketId)).waitingSince).toEqual(wrote);
    desk.clock.pass(minutes(5));
    const answered = desk.clock.now();
    await write(desk, { ticketId, kind: 'agent', text: '확인했습니다.', version: 2 });
    expect(await read(desk, ticketId)).toMatchObject({ status: 'waiting', waitingSince: null, firstAnsweredAt: answered, version: 3, messageCount: 3 });
    desk.clock.pass(hours(1));
    await write(desk, { ticketId, kind: 'customer', text: '감사합니다.' });
    await write(desk, { ticketId, kind: 'agent', text: '언제든 문의해 주세요.' });
    expect((await read(desk, ticketId)).firstAnsweredAt).toEqual(answered);
  });

  test('a message of the customer reopens; automatic mail and notes move nothing', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    await within(desk, changeStatus, { ticketId, version: 1, status: 'resolved' as const });
    await markRead(desk, ticketId);
    desk.clock.pass(minutes(1));
    const before = await read(desk, ticketId);
    await write(desk, { ticketId, kind: 'customer', text: 'Out of office', automated: true });
    expect(await read(desk, ticketId)).toEqual({ ...before, messageCount: 2 });
    await write(desk, { ticketId, kind: 'note', text: '자동 회신입니다.' });
    expect(await read(desk, ticketId)).toMatchObject({ status: 'resolved', waitingSince: null, unread: false, lastMessageAt: before.lastMessageAt });
    desk.clock.pass(minutes(1));
    await write(desk, { ticketId, kind: 'customer', text: '다시 문의드립니다.' });
    expect(await read(desk, ticketId)).toMatchObject({ status: 'open', resolvedAt: null, waitingSince: desk.clock.now(), unread: true });
    expect((await kinds(desk, ticketId)).slice(-2).toSorted()).toEqual(['message_received', 'ticket_reopened']);
  });

  test('a held reply is no answer until it is released, once', async () => {
    const desk = await aDesk();
    const { ticketId } = await aTicket(desk);
    const { messageId } = await write(desk, { ticketId, kind: 'agent', text: '{{ refund.amount }} 환불했습니다.', heldForResolutionId: desk.newId() });
    expect(await read(desk, ticketId)).toMatchObject({ status: 'open', firstAnsweredAt: null, version: 2 });
    const release = () => within(desk, releaseMessage, { messageId, text: '₩12,000 환불했습니다.' });
    expect((await Promise.all([release(), release()])).toSorted()).toEqual([false, true]);
    expect(await read(desk, ticketId)).toMatchObject({ status: 'waiting', firstAnsweredAt: desk.clock.now(), version: 3 });
  });
});

describe('whose ticket, which order', () => {
  async function aShopWithOrder() {
    const desk = await aDesk();
    const shopId = desk.shop.id;
    const at = desk.clock.now();
    await desk.db.customer.create({ data: { shopId, id: '501', name: '이바다', updatedAt: at } });
    const order = { number: 1042, customerId: '501', createdAt: at, updatedAt: at, syncedAt: at, currency: 'KRW', presentmentCurrency: 'KRW', total: '12000', presentmentTotal: '12000' };
    await desk.db.order.create({ data: { shopId, id: '901', name: '#1042', ...order } });
    return desk;
  }

  test('linked, confirmed and unlinked, each told', async () => {
    const desk = await aShopWithOrder();
    const { ticketId } = await aTicket(desk);
    let version = await within(desk, linkCustomer, { ticketId, version: 1, customerId: '501' });
    expect(await read(desk, ticketId)).toMatchObject({ customerId: '501', customerMatch: 'agent', verified: false });
    desk.clock.pass(1);
    version = await within(desk, confirmCustomer, { ticketId, version });
    desk.clock.pass(1);
    version = await within(desk, linkOrder, { ticketId, version, orderId: '901' });
    desk.clock.pass(1);
    expect(await within(desk, unlinkOrder, { ticketId, version })).toBe(5);
    expect(await kinds(desk, ticketId)).toEqual(['ticket_opened', 'customer_linked', 'customer_confirmed', 'order_linked', 'order_unlinked']);
    expect(await read(desk, ticketId)).toMatchObject({ verified: true, orderId: null });
  });

  test('the buyer of a linked order is confirmed as the customer; of a guest, for that order alone', async () => {
    const desk = await aShopWithOrder();
    const { ticketId } = await aTicket(desk);
    await within(desk, linkOrder, { ticketId, version: 1, orderId: '901' });
    await within(desk, confirmCustomer, { ticketId, version: 2 });
    expect(await read(desk, ticketId)).toMatchObject({ customerId: '501', customerMatch: 'agent', verified: true });

    await desk.db.order.updateMany({ where: { shopId: desk.shop.id, id: '901' }, data: { customerId: null } });
    const guest = await aTicket(desk);
    await within(desk, linkOrder, { ticketId: guest.ticketId, version: 1, orderId: '901' });
    await within(desk, confirmCustomer, { ticketId: guest.ticketId, version: 2 });
    expect(await read(desk, guest.ticketId)).toMatchObject({ customerId: null, verified: true });
    await within(desk, unlinkOrder, { ticketId: guest.ticketId, version: 3 });
    expect(await read(desk, guest.ticketId)).toMatchObject({ orderId: null, verified: false });
  });

  test('what is not there is not linked', async () => {
    const desk = await aShopWithOrder();
    const { ticketId } = await aTicket(desk, { match: noMatch });
    await expect(within(desk, linkOrder, { ticketId, version: 1, orderId: '999' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(within(desk, assignTicket, { ticketId, version: 1, assigneeId: '999' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(within(desk, confirmCustomer, { ticketId, version: 1 })).rejects.toMatchObject({ code: 'not_possible' });
    const stranger = await aDesk();
    await expect(within(stranger, changeStatus, { ticketId, version: 1, status: 'resolved' as const })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('opened again by hand, an unanswered message waits since it came', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const wrote = desk.clock.now();
  await within(desk, changeStatus, { ticketId, version: 1, status: 'resolved' as const });
  desk.clock.pass(hours(2));
  expect((await read(desk, ticketId)).waitingSince).toBeNull();
  await within(desk, changeStatus, { ticketId, version: 2, status: 'open' as const });
  expect((await read(desk, ticketId)).waitingSince).toEqual(wrote);
});

test('of one agent\'s two windows, the second hears of what the first wrote', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  const write1 = (body: string, over: Date | null) => saveDraft(desk, { ticketId, kind: 'reply', body, over });
  const first = await write1('첫 창', null);
  await expect(write1('둘째 창', null)).rejects.toMatchObject({ code: 'conflict', details: { shown: { body: '첫 창', at: first!.getTime() } } });
  desk.clock.pass(1000);
  const second = await write1('첫 창에서 이어서', first);
  expect(second).not.toEqual(first);
  await expect(write1('', first)).rejects.toMatchObject({ code: 'conflict', details: { shown: { body: '첫 창에서 이어서' } } });
  await write(desk, { ticketId, kind: 'agent', text: '보냈습니다' });
  expect(await write1('보낸 뒤의 새 글', second)).not.toBeNull();
  expect(await write1('', desk.clock.now())).toBeNull();
  expect(await desk.db.draft.count({ where: { shopId: desk.shop.id, ticketId } })).toBe(0);
});

test('a draft is each agent\'s own, survives, and goes when it is sent', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk);
  await saveDraft(desk, { ticketId, kind: 'reply', body: '안녕하' });
  await saveDraft(desk, { ticketId, kind: 'reply', body: '안녕하세요' });
  const drafts = () => desk.db.draft.findMany({ where: { shopId: desk.shop.id, ticketId } });
  expect(await drafts()).toMatchObject([{ body: '안녕하세요', agentId: '7001' }]);
  await write(desk, { ticketId, kind: 'note', text: '메모' });
  expect(await drafts()).toHaveLength(1);
  await write(desk, { ticketId, kind: 'agent', text: '안녕하세요' });
  expect(await drafts()).toEqual([]);
  await expect(saveDraft(desk.as({ kind: 'system' }), { ticketId, kind: 'reply', body: 'x' })).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a file attached twice is attached once, under a key of ours', async () => {
  const desk = await aDesk();
  const { messageId } = await aTicket(desk);
  const file = { messageId, slot: 'photo-0', name: '../../etc/사진.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
  await attachFile(desk, file);
  await attachFile(desk, file);
  const rows = await desk.db.attachment.findMany({ where: { shopId: desk.shop.id, messageId } });
  expect(rows).toMatchObject([{ name: '.. .. etc 사진.png', size: 3 }]);
  expect(await desk.files.get(rows[0]!.fileKey)).toEqual(Buffer.from([1, 2, 3]));
});
