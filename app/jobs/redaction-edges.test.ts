import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { prepareDataRequest } from '#app/domain/privacy/prepare-data-request.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { searchTickets } from '#app/domain/tickets/search-tickets.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot, save } from '#tests/builders/an-order.ts';
import { askedAt, askToRedact, redactionsOf, wholeText } from '#tests/builders/a-redaction.ts';
import { aTicket } from '#tests/builders/a-ticket.ts';
import { carryOutRedactionJob } from './carry-out-redaction.server.ts';
import { prepareDataRequestJob } from './prepare-data-request.server.ts';
import { takeDataRequest } from './take-compliance.server.ts';

const guest = { id: null, email: 'Garam.Hong@mail.example', phone: '+821000001234' };

/** The request of the law, from the webhook to its receipt. */
async function redact(desk: TestDesk, body: object): Promise<void> {
  await askToRedact(desk, body);
  for (const job of await redactionsOf(desk)) await carryOutRedactionJob(job);
}

describe('a guest who asked for their data and then to be erased', () => {
  const ask = async (desk: TestDesk) => {
    await takeDataRequest(desk, { customer: guest, orders_requested: [], data_request: { id: 71 } }, askedAt);
    const { id } = await desk.db.dataRequest.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    return () => prepareDataRequestJob({ shopId: desk.shop.id, requestId: id });
  };

  test('what was gathered goes with them', async () => {
    const desk = await aDesk();
    await (await ask(desk))();
    expect(await wholeText(desk)).toMatch(/garam\.hong/i);
    await redact(desk, { customer: guest, orders_to_redact: [] });
    expect(await wholeText(desk)).not.toMatch(/garam\.hong|00001234/i);
  });

  test('a request that still waits is answered with nothing, and its receipt is complete', async () => {
    const desk = await aDesk();
    const prepare = await ask(desk);
    await redact(desk, { customer: guest, orders_to_redact: [] });
    expect(await wholeText(desk)).not.toMatch(/garam\.hong|00001234/i);
    await prepare();
    const receipt = (await receiptsOfShop(house().control, desk.shop.id)).find(({ topic }) => topic === 'customers/data_request');
    expect(receipt).toMatchObject({ completedAt: expect.any(Date), summary: { gathered: { tickets: 0 } } });
  });

  test('what was being gathered while they were erased is not kept', async () => {
    const desk = await aDesk();
    await ask(desk);
    const { id } = await desk.db.dataRequest.findFirstOrThrow({ where: { shopId: desk.shop.id } });
    const surveys = desk.db.survey;
    // The last that is read: everything else is gathered by then.
    const erasing = async (asked: Parameters<typeof surveys.findMany>[0]) => {
      await redact(desk, { customer: guest, orders_to_redact: [] });
      return surveys.findMany(asked);
    };
    const meanwhile = new Proxy(surveys, { get: (all, name) => (name === 'findMany' ? erasing : Reflect.get(all, name)) });
    const db = new Proxy(desk.db, { get: (all, name) => (name === 'survey' ? meanwhile : Reflect.get(all, name)) });
    expect(await prepareDataRequest({ ...desk, db }, id)).toMatchObject({ held: { tickets: 0 } });
    expect(await wholeText(desk)).not.toMatch(/garam\.hong|00001234/i);
  });
});

test('an order that the request names and a fill brings only afterwards comes without its buyer', async () => {
  const desk = await aDesk();
  await redact(desk, { customer: guest, orders_to_redact: [8300000001] });
  const order = anOrderSnapshot({ id: '8300000001', email: guest.email, phone: guest.phone, tags: ['단골 홍가람'] });
  await save(desk, order, { source: 'fill', readAt: desk.clock.now() });
  await save(desk, { ...order, updatedAt: new Date(order.updatedAt.getTime() + 1000) }, { source: 'webhook' });
  expect(await wholeText(desk)).not.toMatch(/garam\.hong|00001234|홍가람/i);
  expect(await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: order.id } })).toMatchObject({ email: null, shippingAddress: null, tags: [], redactedAt: expect.any(Date) });
});

test('words they wrote into somebody else’s ticket no longer find it; its own still do', async () => {
  const desk = await aDesk();
  const { ticketId } = await aTicket(desk, { subject: '머그컵 문의', message: { text: '컵이 깨졌어요' } });
  await desk.transaction(async function answer(ledger) {
    await addMessage(ledger, { ticketId, kind: 'customer', fromName: '홍가람', fromEmail: 'garam.hong@mail.example', text: '저는 옆집입니다' });
  });
  expect((await searchTickets(desk, '가람')).rows).toHaveLength(1);
  await redact(desk, { customer: guest, orders_to_redact: [] });
  const { grams } = await desk.db.ticketSearch.findFirstOrThrow({ where: { shopId: desk.shop.id, ticketId } });
  expect(grams).not.toContain('가람');
  expect((await searchTickets(desk, '깨졌어요')).rows).toHaveLength(1);
});
