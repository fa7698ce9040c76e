import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readerMark } from '#app/domain/channels/storefront/thread-link.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { answerThread } from './answer-thread.server.ts';
import { newOrderToken } from './order-token.server.ts';
import { ownOrders } from './own-orders.server.ts';
import { proveOrder } from './prove-order.server.ts';
import { newThreadToken } from './thread-token.server.ts';

const tooMany = { code: 'too_many', details: { retryAfter: expect.any(Number) } };

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < count; n++) await act();
}

test('an order, and a customer’s list, are looked at so often in ten minutes, and others’ are not shut by it', async () => {
  const desk = await aDesk({ actor: { kind: 'customer' } });
  const [one, other] = [await anOrder(desk), await anOrder(desk)];
  const look = (id: string) => proveOrder(desk, { token: newOrderToken(desk, id, 'code') }, null);
  await times(240, () => look(one.id));
  await expect(look(one.id)).rejects.toMatchObject(tooMany);
  expect((await look(other.id)).orderId).toBe(other.id);
  await times(240, () => ownOrders(desk, '7'));
  await expect(ownOrders(desk, '7')).rejects.toMatchObject(tooMany);
  expect(await ownOrders(desk, '8')).toEqual([]);
  desk.clock.pass(minutes(10));
  expect((await look(one.id)).orderId).toBe(one.id);
});

test('an answer posted again and again is answered so often', async () => {
  const desk = await aDesk({ actor: { kind: 'customer' } });
  const { ticketId } = await aTicket(desk, { requester: { name: '김하늘', email: 'haneul@mail.example' } });
  const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  const answer = { token: newThreadToken(desk, ticket, readerMark(desk, ticketId, 'haneul@mail.example')), key: randomUUID(), text: '감사합니다', photos: [], client: null };
  await times(61, () => answerThread(desk, answer));
  await expect(answerThread(desk, answer)).rejects.toMatchObject(tooMany);
  expect(await desk.db.message.count({ where: { shopId: desk.shop.id, ticketId, text: '감사합니다' } })).toBe(1);
});
