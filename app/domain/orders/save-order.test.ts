import { describe, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { aCustomer, aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aLine, anOrder, anOrderSnapshot, aParcel, aRefund, save } from '#tests/builders/an-order.ts';
import { orderByNumber } from './order-by-number.server.ts';
import { numbersIn } from './order-names.ts';
import type { OrderNews } from './order-news.ts';
import { storedOrder } from './stored-order.server.ts';

const MINE = '01939c5e-7a00-7000-8000-000000000001';
const live = (desk: Desk) => ({ source: 'live' as const, readAt: desk.clock.now() });

async function kindsOf(desk: Desk, orderId: string): Promise<string[]> {
  const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id, subjectKind: 'order', subjectId: orderId }, orderBy: { at: 'asc' } });
  return events.map(({ kind }) => kind);
}

test('what was kept is what was told', async () => {
  const desk = await aDesk();
  const snapshot = anOrderSnapshot({ customer: aCustomerSnapshot({ email: 'haneul.kim@mail.example', phone: '+821000001234' }), fulfillments: [aParcel()], refunds: [aRefund()] });
  await save(desk, snapshot, live(desk));
  const { asOf, deletedAt, ...stored } = (await storedOrder(desk, snapshot.id))!;
  expect(stored).toEqual(snapshot);
  expect(asOf).toEqual(desk.clock.now());
  expect(deletedAt).toBeNull();
});

describe('newer news wins', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 12, hour));

  test.each<[string, number, OrderSnapshot['financialStatus'], string]>([
    ['older', 1, 'PAID', 'older'],
    ['newer', 3, 'REFUNDED', 'newer'],
  ])('%s', async (_name, hour, expected, outcome) => {
    const desk = await aDesk();
    const order = await anOrder(desk, { updatedAt: at(2) });
    const saved = await save(desk, { ...order, updatedAt: at(hour), financialStatus: 'REFUNDED' }, { source: 'webhook' });
    expect(saved.outcome).toBe(outcome);
    expect((await storedOrder(desk, order.id))!.financialStatus).toBe(expected);
  });

  test('of one moment: a reading counts when it began later, a body never', async () => {
    const desk = await aDesk();
    const order = await anOrder(desk);
    const changed = { ...order, financialStatus: 'REFUNDED' };
    expect((await save(desk, changed, { source: 'webhook' })).outcome).toBe('older');
    expect((await save(desk, changed, { source: 'live', readAt: new Date(desk.clock.now().getTime() - 1) })).outcome).toBe('older');
    expect((await save(desk, changed, live(desk))).outcome).toBe('same');
    expect((await storedOrder(desk, order.id))!.financialStatus).toBe('REFUNDED');
  });

  test('two at once leave the newer one', async () => {
    const desk = await aDesk();
    const order = anOrderSnapshot({ customer: aCustomerSnapshot(), fulfillments: [aParcel()] });
    await Promise.all([3, 1, 4, 2].map((hour) => save(desk, { ...order, updatedAt: at(hour), name: `#${hour}` }, live(desk))));
    expect((await storedOrder(desk, order.id))!.name).toBe('#4');
  });
});

describe('children', () => {
  test('lines, parcels, scans and refunds that are gone go', async () => {
    const desk = await aDesk();
    const [kept, gone] = [aParcel(), aParcel()];
    const order = await anOrder(desk, { lines: [aLine(), aLine()], fulfillments: [kept, gone], refunds: [aRefund()] });
    const fewer = { ...order, lines: [order.lines[1]!], fulfillments: [{ ...kept, events: [] }], refunds: [] };
    expect((await save(desk, fewer, live(desk))).parcelsChanged).toBe(true);
    const { lines, fulfillments, refunds } = (await storedOrder(desk, order.id))!;
    expect({ lines, fulfillments, refunds }).toEqual({ lines: fewer.lines, fulfillments: fewer.fulfillments, refunds: [] });
    expect(await desk.db.fulfillmentEvent.count({ where: { shopId: desk.shop.id } })).toBe(0);
  });

  test('a source that does not carry them erases nothing', async () => {
    const desk = await aDesk();
    const order = await anOrder(desk, { fulfillments: [aParcel()], refunds: [aRefund()], totalRefunded: '15000.0' });
    const { fulfillments: _f, refunds: _r, totalRefunded: _t, ...head } = order;
    const partial: OrderNews = { ...head, updatedAt: new Date('2026-11-13T00:00:00Z'), lines: head.lines.map(({ imageUrl: _i, ...line }) => line) };
    await save(desk, partial as OrderSnapshot, { source: 'webhook' });
    const stored = (await storedOrder(desk, order.id))!;
    expect(stored).toMatchObject({ fulfillments: order.fulfillments, refunds: order.refunds, totalRefunded: '15000.0', lines: order.lines });
  });

  test('a parcel without a scan counts from the day it was made', async () => {
    const desk = await aDesk();
    const parcel = aParcel({ events: [] });
    await anOrder(desk, { fulfillments: [parcel] });
    expect(await desk.db.fulfillment.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ lastEventAt: parcel.createdAt, lastEventStatus: null });
  });
});

describe('what happened is told once', () => {
  test('a delivery, by the carrier or as a scan only', async () => {
    const desk = await aDesk();
    const parcel = aParcel();
    const order = await anOrder(desk, { fulfillments: [parcel] });
    expect(await kindsOf(desk, order.id)).toEqual([]);
    const delivered = { ...parcel, events: [...parcel.events, { ...parcel.events[0]!, id: '99', status: 'DELIVERED', happenedAt: new Date('2026-11-14T05:00:00Z') }] };
    for (let twice = 0; twice < 2; twice++) await save(desk, { ...order, fulfillments: [delivered] }, live(desk));
    await save(desk, { ...order, fulfillments: [parcel] }, live(desk));
    await save(desk, { ...order, fulfillments: [delivered] }, live(desk));
    expect(await kindsOf(desk, order.id)).toEqual(['parcel_delivered']);
    expect((await storedOrder(desk, order.id))!.fulfillments[0]!.deliveredAt).toEqual(new Date('2026-11-14T05:00:00Z'));
  });

  test('a refund of somebody else, not one of ours', async () => {
    const desk = await aDesk();
    const order = await anOrder(desk);
    const refunds = [aRefund({ note: `Lost parcel (mend:${MINE})` }), aRefund({ note: 'changed their mind' })];
    await save(desk, { ...order, refunds }, live(desk));
    await save(desk, { ...order, refunds: [] }, live(desk));
    await save(desk, { ...order, refunds }, live(desk));
    expect(await kindsOf(desk, order.id)).toEqual(['order_refunded_elsewhere']);
    const rows = await desk.db.orderRefund.findMany({ where: { shopId: desk.shop.id }, orderBy: { id: 'asc' } });
    expect(rows.map(({ resolutionId }) => resolutionId)).toEqual([MINE, null]);
  });

  test('but history is not news', async () => {
    const desk = await aDesk();
    const order = anOrderSnapshot({ fulfillments: [aParcel({ deliveredAt: new Date('2026-01-05T00:00:00Z') })], refunds: [aRefund()] });
    await save(desk, order, { source: 'fill', readAt: desk.clock.now() });
    expect(await kindsOf(desk, order.id)).toEqual([]);
  });
});

test('a replacement order is known by its tag', async () => {
  const desk = await aDesk();
  const order = await anOrder(desk, { tags: ['vip', 'mend-replacement'] });
  expect(await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: order.id } })).toMatchObject({ isReplacement: true, tags: ['vip', 'mend-replacement'] });
});

test('nothing of a redacted customer comes back with a late order', async () => {
  const desk = await aDesk();
  const customer = await aCustomer(desk);
  await desk.db.customer.updateMany({ where: { shopId: desk.shop.id, id: customer.id }, data: { redactedAt: desk.clock.now(), name: null } });
  const order = await anOrder(desk, { customer });
  expect(await storedOrder(desk, order.id)).toMatchObject({ email: null, phone: null, shippingAddress: null, customer: { name: null } });
});

const called = (text: string) => ({ text, numbers: numbersIn(text) });

test('an order is found by its number among the own ones of a customer only', async () => {
  const desk = await aDesk();
  const [mine, theirs] = [await aCustomer(desk), await aCustomer(desk)];
  const order = await anOrder(desk, { number: 1042, name: '#1042', customer: mine });
  expect(await orderByNumber(desk, mine.id, called('1042'))).toEqual({ id: order.id, name: '#1042' });
  expect(await orderByNumber(desk, theirs.id, called('1042'))).toBeNull();
  expect(await orderByNumber(desk, mine.id, called('9999999999'))).toBeNull();
});
