import { describe, expect, test } from 'vitest';
import { after, days } from '#app/platform/spans.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrder, anOrderSnapshot, aParcel, aRefund, save } from '#tests/builders/an-order.ts';
import { askedAt, askToRedact, redactionsOf, wholeText } from '#tests/builders/a-redaction.ts';
import { carryOutRedactionJob } from './carry-out-redaction.server.ts';
import { webhookTopics } from './webhook-topics.server.ts';

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
      fulfillments: [aParcel({ id: `7${id}`, trackings: [{ company: 'Hanbit Express', number: personal.phone, url: `https://track.example/${personal.email}` }, { company: 'Hanbit Express', number: personal.phone, url: null }], updatedAt: new Date(Date.UTC(2026, 10, 12, version)), events: [{ id: `6${id}`, status: 'IN_TRANSIT', message: personal.note, place: personal.note, happenedAt: askedAt }] })],
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
    const take = (topic: string, body: unknown) => webhookTopics[topic]!.take(desk, body, askedAt, 'late');
    const rest = { order_id: Number(id), created_at: '2026-11-12T05:00:00Z', updated_at: '2026-11-12T06:00:00Z' };
    await take('fulfillments/update', { ...rest, id: Number(`7${id}`), status: 'success', tracking_company: 'Hanbit Express', tracking_numbers: [personal.phone, personal.phone], tracking_urls: [`https://track.example/${personal.email}`], line_items: [] });
    await take('fulfillment_events/create', { id: 61, fulfillment_id: Number(`7${id}`), order_id: Number(id), status: 'delivered', message: personal.note, happened_at: '2026-11-22T07:00:00Z', city: personal.note, province: null, country: null });
    await take('refunds/create', { ...rest, id: 51, note: personal.note, refund_line_items: [], transactions: [{ kind: 'refund', status: 'success', amount: '1000', currency: 'KRW' }] });

    const text = await wholeText(desk);
    for (const word of words) expect(text).not.toContain(word);
    expect(await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id } })).toMatchObject({ financialStatus: 'REFUNDED', isReplacement: true, redactedAt: expect.any(Date) });
    expect(await desk.db.fulfillment.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ lastEventStatus: 'DELIVERED', trackingNumber: null, trackings: Array(2).fill({ company: 'Hanbit Express', number: null, url: null }) });
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
