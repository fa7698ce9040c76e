import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { dataRequests } from '#app/domain/privacy/data-requests.server.ts';
import { takeDataExport } from '#app/domain/privacy/take-data-export.server.ts';
import { markUninstalled, shopById } from '#app/platform/control/shops.sql.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { forgetBodiesAbout, forgetOldIntake } from '#app/platform/control/forget-bodies.sql.server.ts';
import { settleWebhook, storedWebhook, storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import { after, days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { anOrder, anOrderSnapshot, aParcel, aRefund, save } from '#tests/builders/an-order.ts';
import { aKnownCustomer, furnished, type Known } from '#tests/builders/a-whole-shop.ts';
import { rowsByTable } from '#tests/builders/whole-rows.sql.ts';
import { carryOutRedactionJob } from './carry-out-redaction.server.ts';
import { prepareDataRequestJob } from './prepare-data-request.server.ts';
import { takeCustomerRedact, takeDataRequest, takeShopRedact } from './take-compliance.server.ts';
import { webhookTopics } from './webhook-topics.server.ts';

const at = new Date('2026-11-21T00:00:00Z');

/** Everything of the shop's rows in one text, for words to be looked for in it. */
async function wholeText(desk: TestDesk, leftOut: string[] = []): Promise<string> {
  return [...(await rowsByTable(desk.shop.id))].filter(([table]) => !leftOut.includes(table)).flatMap(([, rows]) => rows).join('\n');
}

function bodyOf({ customerId, email, phone, orderId }: Known) {
  return { customer: { id: Number(customerId), email: email.toUpperCase(), phone }, orders_to_redact: [Number(orderId)], orders_requested: [Number(orderId)] };
}

/** Jobs of this name and shop that wait in the queue; their receipts tell whose they are. */
async function queued<N extends 'carry-out-redaction' | 'prepare-data-request'>(job: N, mine: (payload: JobPayload<N>) => boolean): Promise<JobPayload<N>[]> {
  const { rows } = await house().queue.query(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [job],
  );
  return rows.map((row) => row.payload as JobPayload<N>).filter(mine);
}

async function redactionsOf(desk: TestDesk): Promise<JobPayload<'carry-out-redaction'>[]> {
  const receipts = new Set((await receiptsOfShop(house().control, desk.shop.id)).map(({ id }) => id));
  return queued('carry-out-redaction', ({ receiptId }) => receipts.has(receiptId));
}

/** As the webhook's job does it: the body is kept, and the receipt names it. */
async function askToRedact(desk: TestDesk, body: unknown): Promise<string> {
  const webhook = { shopDomain: desk.shop.domain, webhookId: desk.newId(), topic: 'customers/redact', eventId: null, triggeredAt: at, body: JSON.stringify(body) };
  await storeWebhook(house().control, webhook, at);
  await takeCustomerRedact(desk, body, at, webhook.webhookId);
  await settleWebhook(house().control, webhook, 'done', at);
  return webhook.webhookId;
}

describe('customers/redact', () => {
  test('nothing personal is left, what is counted stays, another customer is untouched', async () => {
    const desk = await aDesk();
    const [gone, stays] = [await aKnownCustomer(desk), await aKnownCustomer(desk)];
    const before = await rowsByTable(desk.shop.id);
    await askToRedact(desk, bodyOf(gone));
    const [job] = await redactionsOf(desk);
    await carryOutRedactionJob(job!);

    const text = await wholeText(desk);
    for (const word of [gone.words, gone.name, gone.email, gone.phone]) expect(text).not.toContain(word);
    for (const word of [stays.words, stays.name, stays.email, stays.phone]) expect(text).toContain(word);
    expect(await desk.files.get(gone.fileKey)).toBeNull();
    expect(await desk.files.get(stays.fileKey)).not.toBeNull();

    const rows = await rowsByTable(desk.shop.id);
    for (const table of ['customer', 'orders', 'ticket', 'message', 'order_issue', 'resolution', 'survey', 'event', 'outbox_mail', 'inbound_mail', 'fulfillment']) {
      expect([table, rows.get(table)!.length]).toEqual([table, before.get(table)!.length]);
    }
    const survey = await desk.db.survey.findFirst({ where: { shopId: desk.shop.id, ticketId: gone.ticketId } });
    expect(survey).toMatchObject({ score: 4, comment: null });
    expect(await desk.db.outboxMail.count({ where: { shopId: desk.shop.id, ticketId: gone.ticketId, state: 'queued' } })).toBe(0);
    const plan = (await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, ticketId: gone.ticketId } }))!.plan;
    expect(plan).toMatchObject({ worth: { amount: '30000', currency: 'KRW' }, shippingAddress: { name: null, countryCode: 'KR' } });
  });

  test('its receipt has counts and no personal data, and twice is once', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    await askToRedact(desk, bodyOf(gone));
    await askToRedact(desk, bodyOf(gone));
    const jobs = await redactionsOf(desk);
    expect(jobs).toHaveLength(1);
    await carryOutRedactionJob(jobs[0]!);
    const receipts = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({ topic: 'customers/redact', receivedAt: at, completedAt: expect.any(Date) });
    expect(receipts[0]!.summary).toEqual({ erased: { customers: 1, orders: 1, tickets: 1, messages: 1, files: 1, mails: 4, surveys: 1 } });
    const written = JSON.stringify(receipts);
    for (const word of [gone.customerId, gone.email, gone.name, gone.phone]) expect(written).not.toContain(word);

    await carryOutRedactionJob(jobs[0]!);
    expect(await receiptsOfShop(house().control, desk.shop.id)).toEqual(receipts);
  });

  test('killed half way it goes on, and the receipt tells what was held at first', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    await askToRedact(desk, bodyOf(gone));
    const [job] = await redactionsOf(desk);
    // The state after a crash: the counts are noted, one table is done.
    await house().control.query(`update redaction_receipt set summary = '{"erased": {"tickets": 1, "messages": 7}}' where id = $1`, [job!.receiptId]);
    await desk.db.message.updateMany({ where: { shopId: desk.shop.id }, data: { text: '', html: null, fromName: null, fromEmail: null } });
    await carryOutRedactionJob(job!);
    const text = await wholeText(desk);
    for (const word of [gone.words, gone.name, gone.email]) expect(text).not.toContain(word);
    expect((await receiptsOfShop(house().control, desk.shop.id))[0]!.summary).toEqual({ erased: { tickets: 1, messages: 7 } });
  });

  test('of a guest who only wrote: found by address, while another customer with that address keeps theirs', async () => {
    const desk = await aDesk();
    const shopId = desk.shop.id;
    const [guest, other] = [await aKnownCustomer(desk), await aKnownCustomer(desk)];
    await desk.db.ticket.updateMany({ where: { shopId, id: guest.ticketId }, data: { customerId: null } });
    await desk.db.ticket.updateMany({ where: { shopId, id: other.ticketId }, data: { requesterEmail: guest.email } });
    await askToRedact(desk, { customer: { id: 424242, email: guest.email, phone: null }, orders_to_redact: [] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const tickets = await desk.db.ticket.findMany({ where: { shopId }, select: { id: true, requesterEmail: true } });
    expect(Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket.requesterEmail]))).toEqual({ [guest.ticketId]: null, [other.ticketId]: guest.email });
  });

  test('somebody Mend never heard of: the receipt says that nothing was held', async () => {
    const desk = await aDesk();
    await askToRedact(desk, { customer: { id: 1, email: 'nobody@mail.example', phone: null }, orders_to_redact: [] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt!.completedAt).not.toBeNull();
    expect(Object.values((receipt!.summary as { erased: Record<string, number> }).erased).every((count) => count === 0)).toBe(true);
  });

  test('after the shop itself was redacted: still a complete receipt', async () => {
    const desk = await aDesk();
    await desk.db.shopSettings.deleteMany({ where: { shopId: desk.shop.id } });
    await askToRedact(desk, { customer: { id: 1, email: null, phone: null }, orders_to_redact: [7] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    expect((await receiptsOfShop(house().control, desk.shop.id))[0]!.completedAt).not.toBeNull();
  });

  test('the job carries no person, and the body that asked stays until it is carried out, however long that takes', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    const webhookId = await askToRedact(desk, bodyOf(gone));
    const [job] = await redactionsOf(desk);
    expect(Object.keys(job!)).toEqual(['receiptId']);
    const { control } = house();
    const bodyLeft = async () => (await storedWebhook(control, desk.shop.domain, webhookId))?.body;
    // Another request about the same words, and the retention of a year: neither takes it.
    await forgetBodiesAbout(control, desk.shop.domain, [gone.email, gone.customerId]);
    const longAfter = after(at, days(365));
    await forgetOldIntake(control, { bodies: longAfter, rows: longAfter, sessions: at });
    expect(await bodyLeft()).toContain(gone.customerId);

    await carryOutRedactionJob(job!);
    expect(await bodyLeft()).toBe('');
    expect(await wholeText(desk)).not.toContain(gone.email);
  });

  test('before the webhook that asked is settled the job waits its turn', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    const webhook = { shopDomain: desk.shop.domain, webhookId: desk.newId(), topic: 'customers/redact', eventId: null, triggeredAt: at, body: JSON.stringify(bodyOf(gone)) };
    await storeWebhook(house().control, webhook, at);
    await takeCustomerRedact(desk, bodyOf(gone), at, webhook.webhookId);
    const [job] = await redactionsOf(desk);
    await expect(carryOutRedactionJob(job!)).rejects.toMatchObject({ code: 'not_possible', details: { retry: true } });
    await settleWebhook(house().control, webhook, 'done', at);
    await carryOutRedactionJob(job!);
    expect(await wholeText(desk)).not.toContain(gone.email);
  });

  test('webhook bodies about the customer are emptied', async () => {
    const desk = await aDesk();
    const gone = await aKnownCustomer(desk);
    const { control } = house();
    const store = async (webhookId: string, body: string) => {
      const webhook = { shopDomain: desk.shop.domain, webhookId, topic: 'orders/updated', eventId: null, triggeredAt: null, body };
      await storeWebhook(control, webhook, at);
      await settleWebhook(control, webhook, 'done', at);
    };
    await store('about', JSON.stringify({ customer: { email: gone.email } }));
    await store('other', JSON.stringify({ customer: { email: 'other@mail.example' } }));
    await askToRedact(desk, bodyOf(gone));
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const { rows } = await control.query(`select "webhookId", body from webhook_intake where "shopDomain" = $1 and topic = 'orders/updated' order by 1`, [desk.shop.domain]);
    expect(rows).toEqual([{ webhookId: 'about', body: null }, { webhookId: 'other', body: JSON.stringify({ customer: { email: 'other@mail.example' } }) }]);
  });
});

describe('news that was on its way', () => {
  const personal = { email: 'late@mail.example', phone: '+821000009876', note: '문 앞에 두세요', tag: '단골 홍가람' };

  /** A guest's order at Shopify, as a webhook or a reading tells of it. */
  const lateNews = (id: string, version: number) =>
    anOrderSnapshot({
      id,
      email: personal.email,
      phone: personal.phone,
      tags: [personal.tag, 'mend-replacement'],
      updatedAt: new Date(Date.UTC(2026, 10, 12, version)),
      fulfillments: [aParcel({ id: `7${id}`, trackingNumber: personal.phone, trackingUrl: `https://track.example/${personal.email}`, updatedAt: new Date(Date.UTC(2026, 10, 12, version)), events: [{ id: `6${id}`, status: 'IN_TRANSIT', message: personal.note, place: personal.note, happenedAt: at }] })],
      refunds: [aRefund({ id: `5${id}`, note: personal.note })],
    });
  const words = Object.values(personal);

  test('brings nothing back of a guest whose order was redacted; what counts is kept', async () => {
    const desk = await aDesk();
    const { id } = await anOrder(desk, lateNews('8200000001', 1));
    await askToRedact(desk, { customer: { id: null, email: personal.email, phone: null }, orders_to_redact: [Number(id)] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    for (const word of words) expect(await wholeText(desk)).not.toContain(word);

    await save(desk, lateNews(id, 2), { source: 'webhook' });
    await save(desk, { ...lateNews(id, 3), financialStatus: 'REFUNDED' }, { source: 'live', readAt: desk.clock.now() });
    const take = (topic: string, body: unknown) => webhookTopics[topic]!.take(desk, body, at, 'late');
    const rest = { order_id: Number(id), created_at: '2026-11-12T05:00:00Z', updated_at: '2026-11-12T06:00:00Z' };
    await take('fulfillments/update', { ...rest, id: Number(`7${id}`), status: 'success', tracking_company: 'Hanbit Express', tracking_number: personal.phone, tracking_url: `https://track.example/${personal.email}`, line_items: [] });
    await take('fulfillment_events/create', { id: 61, fulfillment_id: Number(`7${id}`), order_id: Number(id), status: 'delivered', message: personal.note, happened_at: '2026-11-22T07:00:00Z', city: personal.note, province: null, country: null });
    await take('refunds/create', { ...rest, id: 51, note: personal.note, refund_line_items: [], transactions: [{ kind: 'refund', status: 'success', amount: '1000', currency: 'KRW' }] });

    const text = await wholeText(desk);
    for (const word of words) expect(text).not.toContain(word);
    expect(await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id } })).toMatchObject({ financialStatus: 'REFUNDED', isReplacement: true, redactedAt: expect.any(Date) });
    expect(await desk.db.fulfillment.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ lastEventStatus: 'DELIVERED', trackingNumber: null });
    expect(await desk.db.orderRefund.count({ where: { shopId: desk.shop.id } })).toBe(2);
  });

  test('brings nothing of a customer whom Mend never knew when they were redacted', async () => {
    const desk = await aDesk();
    await askToRedact(desk, { customer: { id: 4711, email: personal.email, phone: personal.phone }, orders_to_redact: [] });
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    const customer = aCustomerSnapshot({ id: '4711', name: '홍가람', email: personal.email, phone: personal.phone, updatedAt: after(desk.clock.now(), days(1)) });
    await save(desk, { ...lateNews('8200000002', 2), customer }, { source: 'webhook' });
    const text = await wholeText(desk);
    for (const word of [...words, '홍가람']) expect(text).not.toContain(word);
  });
});

describe('shop/redact', () => {
  test('no tenant table has a row of the shop; the shop beside it keeps all of its own', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    for (const one of [desk, other]) {
      await furnished(one);
      await aKnownCustomer(one);
    }
    const gone = await aKnownCustomer(desk);
    const before = await rowsByTable(desk.shop.id);
    expect([...before].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
    const beside = await rowsByTable(other.shop.id);

    await takeShopRedact(desk, {}, at);
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);

    expect([...(await rowsByTable(desk.shop.id))].filter(([, rows]) => rows.length > 0).map(([table]) => table)).toEqual([]);
    expect(await rowsByTable(other.shop.id)).toEqual(beside);
    expect(await desk.files.get(gone.fileKey)).toBeNull();
    expect(await shopById(house().control, desk.shop.id)).toMatchObject({ status: 'uninstalled', scopes: '' });
    const { rows } = await house().control.query(`select "redactedAt" from shop where id = $1`, [desk.shop.id]);
    expect(rows[0].redactedAt).not.toBeNull();
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt!.completedAt).not.toBeNull();
    expect((receipt!.summary as { erased: Record<string, number> }).erased).toMatchObject({ ticket: 2, customer: 2, message: 2 });
  });

  test('a shop that came back in the meantime loses nothing', async () => {
    const desk = await aDesk();
    await aKnownCustomer(desk);
    const before = await rowsByTable(desk.shop.id);
    await takeShopRedact(desk, {}, after(desk.clock.now(), -days(1)));
    await carryOutRedactionJob((await redactionsOf(desk))[0]!);
    expect(await rowsByTable(desk.shop.id)).toEqual(before);
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt!.summary).toEqual({ installedAgain: true });
  });
});

describe('customers/data_request', () => {
  const request = async (desk: TestDesk, who: Known) => {
    await takeDataRequest(desk, { ...bodyOf(who), data_request: { id: 55 } }, at);
    return queued('prepare-data-request', ({ shopId }) => shopId === desk.shop.id);
  };

  test('gathers what is held of this customer and nothing of another, once', async () => {
    const desk = await aDesk();
    const [asks, other] = [await aKnownCustomer(desk), await aKnownCustomer(desk)];
    await desk.db.dataRequest.deleteMany({ where: { shopId: desk.shop.id } });
    await request(desk, asks);
    const jobs = await request(desk, asks);
    expect(jobs).toHaveLength(1);
    await prepareDataRequestJob(jobs[0]!);
    const [line] = await dataRequests(desk);
    expect(line).toMatchObject({ customerId: asks.customerId, state: 'ready' });
    const { preparedAt } = (await desk.db.dataRequest.findFirst({ where: { shopId: desk.shop.id, id: line!.id } }))!;
    expect(line!.expiresAt).toEqual(after(preparedAt!, days(30)));
    const { json, fileName } = await takeDataExport(desk, line!.id);
    expect(fileName).toBe(`mend-data-${asks.customerId}-2026-11-21.json`);
    for (const word of [asks.words, asks.name, asks.email, asks.phone]) expect(json).toContain(word);
    for (const word of [other.words, other.name, other.email, other.phone]) expect(json).not.toContain(word);
    expect(JSON.parse(json)).toMatchObject({ tickets: [{ messages: [{ text: asks.words }] }], orders: [{ shippingAddress: { address1: asks.words } }], surveys: [{ score: 4 }] });
    const [receipt] = await receiptsOfShop(house().control, desk.shop.id);
    expect(receipt).toMatchObject({ topic: 'customers/data_request', requestKey: '55', completedAt: expect.any(Date), summary: { gathered: { tickets: 1 } } });
  });

  test('taking it is logged, and after thirty days it is gone', async () => {
    const desk = await aDesk();
    const asks = await aKnownCustomer(desk);
    await prepareDataRequestJob((await request(desk, asks))[0]!);
    const line = (await dataRequests(desk)).find((one) => one.expiresAt);
    await takeDataExport(desk, line!.id);
    expect(await desk.db.accessLog.findMany({ where: { shopId: desk.shop.id, what: 'export' } })).toMatchObject([{ agentId: '7001', customerId: asks.customerId }]);
    desk.clock.set(line!.expiresAt!);
    await expect(takeDataExport(desk, line!.id)).rejects.toMatchObject({ code: 'expired' });
  });

  test('of a shop that has left it is gathered as well', async () => {
    const desk = await aDesk();
    const asks = await aKnownCustomer(desk);
    const jobs = await request(desk, asks);
    await markUninstalled(house().control, desk.shop.domain, after(desk.clock.now(), 1));
    await prepareDataRequestJob(jobs[0]!);
    expect((await receiptsOfShop(house().control, desk.shop.id))[0]!.completedAt).not.toBeNull();
  });
});
