import { expect, test, vi } from 'vitest';
import { linkOrder } from '#app/domain/tickets/link-order.server.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { aShop, begin, mailOf, reply, shopper as inChat, ticketOf } from '#tests/builders/a-chat.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { open, shopper } from '#tests/builders/a-thread.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { newsOfThread } from './thread-news.server.ts';

test('of a thread in which nothing happens, eight pages at a chat’s quickest pace are answered, and more are told to wait without a query', async () => {
  const desk = await aDesk();
  const [{ ticketId }, other] = [await aTicket(desk), await aTicket(desk)];
  desk.clock.pass(minutes(3));
  const [{ token, cursor }, next] = [await open(desk, ticketId), await open(desk, other.ticketId)];
  const own = shopper(desk);
  const look = vi.fn();
  const at = { ...own, db: new Proxy(own.db, { get: (db, name) => (look(name), Reflect.get(db, name)) }) };
  for (let n = 0; n < 240; n++) expect((await newsOfThread(at, { token, cursor })).view).toBeNull();
  expect(look).toHaveBeenCalled();
  look.mockClear();
  await expect(newsOfThread(at, { token, cursor })).rejects.toMatchObject({ code: 'too_many', details: { words: 'thread_too_many', retryAfter: expect.any(Number) } });
  expect(look).not.toHaveBeenCalled();
  expect(await newsOfThread(at, { token: next.token, cursor: next.cursor })).toMatchObject({ view: null });
  desk.clock.pass(minutes(1));
  expect(await newsOfThread(shopper(desk), { token, cursor })).toMatchObject({ next: expect.any(Number) });
});

test('while an answer’s mail waits that the window does not show, a reader of the others costs no transaction', async () => {
  const desk = await aShop();
  const first = await begin(desk);
  const shown = await reply(desk);
  const got = await newsOfThread(inChat(desk), first);
  const read = await newsOfThread(inChat(desk), { ...got, read: true });
  expect(await mailOf(desk, shown.messageId)).toMatchObject({ state: 'cancelled' });
  const { id: ticketId, version } = await ticketOf(desk);
  const order = await anOrder(desk);
  await desk.transaction((ledger) => linkOrder(ledger, { ticketId, version, orderId: order.id }));
  const hidden = await reply(desk);
  const last = await newsOfThread(inChat(desk), { ...read, read: true });
  await desk.db.outboxMail.updateMany({ where: { shopId: desk.shop.id, messageId: hidden.messageId }, data: { state: 'queued' } });
  desk.clock.pass(minutes(1) + seconds(1));
  const settled = await newsOfThread(inChat(desk), { ...last, read: true });
  const at = inChat(desk);
  const begun = vi.spyOn(at, 'transaction');
  await newsOfThread(at, { ...settled, read: true });
  expect(begun).not.toHaveBeenCalled();
  expect(await mailOf(desk, hidden.messageId)).toMatchObject({ state: 'queued' });
});
