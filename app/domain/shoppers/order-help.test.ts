import { describe, expect, test } from 'vitest';
import { after, days, hours } from '#app/platform/spans.ts';
import { seedShop } from '#sandbox/seed/seed-shop.ts';
import type { Fulfillment, Order } from '#sandbox/state/orders/shapes.ts';
import { kindsWithLines, lateFrom, mayAsk, orderState, parcelState, QUIET_FOR, requestKinds, topicOf, type OrderFacts, type ParcelFacts } from './order-help.ts';
import { formTopics } from '#app/domain/issues/cause-fields.ts';

const now = new Date('2026-11-20T09:00:00Z');
const zone = 'Asia/Seoul';
const ago = (span: number) => after(now, -span);

const paid: OrderFacts = { createdAt: ago(days(1)), cancelledAt: null, financialStatus: 'PAID', fulfillmentStatus: 'UNFULFILLED', parcels: [], units: 2 };
const parcel = (with_: Partial<ParcelFacts> = {}): ParcelFacts => ({ status: 'IN_TRANSIT', createdAt: ago(days(1)), estimatedDeliveryAt: null, deliveredAt: null, lastEventAt: ago(days(1)), ...with_ });
const sent = (with_: Partial<ParcelFacts> = {}, more: Partial<OrderFacts> = {}): OrderFacts => ({ ...paid, createdAt: ago(days(9)), fulfillmentStatus: 'FULFILLED', parcels: [parcel(with_)], ...more });

describe('what may be asked', () => {
  test.each<[string, OrderFacts, string, string[]]>([
    ['not sent', paid, 'preparing', ['cancel', 'address', 'question']],
    ['not sent for a week', { ...paid, createdAt: ago(days(7)) }, 'preparing', ['late', 'cancel', 'address', 'question']],
    ['being packed', { ...paid, fulfillmentStatus: 'IN_PROGRESS' }, 'packing', ['cancel', 'address', 'question']],
    ['not paid', { ...paid, financialStatus: 'PENDING' }, 'unpaid', ['question']],
    ['cancelled', { ...paid, cancelledAt: now }, 'cancelled', ['question']],
    ['refunded in full', { ...paid, financialStatus: 'REFUNDED' }, 'refunded', ['question']],
    ['taken back in full', { ...sent({ status: 'DELIVERED' }), units: 0 }, 'refunded', ['question']],
    ['nothing to send', { ...paid, fulfillmentStatus: 'FULFILLMENT_NOT_REQUIRED' }, 'no_shipping', ['question']],
    ['on its way', sent(), 'sent', ['question']],
    ['on its way, not yet due', sent({ estimatedDeliveryAt: after(now, hours(1)), lastEventAt: ago(days(6)) }), 'sent', ['question']],
    ['on its day, past the moment of it, with the carrier who brings it', sent({ estimatedDeliveryAt: ago(hours(9)), status: 'OUT_FOR_DELIVERY' }), 'sent', ['question']],
    ['past its day', sent({ estimatedDeliveryAt: ago(hours(19)) }), 'sent', ['late', 'lost', 'question']],
    ['five days without a scan', sent({ lastEventAt: ago(QUIET_FOR) }), 'sent', ['late', 'lost', 'question']],
    ['delivered', sent({ status: 'DELIVERED', deliveredAt: ago(days(1)) }), 'delivered', ['lost', 'damaged', 'wrong', 'missing', 'return', 'question']],
    ['stopped at the carrier', sent({ status: 'FAILURE' }), 'stopped', ['lost', 'damaged', 'wrong', 'missing', 'return', 'question']],
    ['sent, before the payment came', sent({}, { financialStatus: 'PENDING' }), 'sent', ['question']],
    ['one of two parcels delivered', sent({ deliveredAt: ago(days(1)) }, { fulfillmentStatus: 'PARTIALLY_FULFILLED', createdAt: ago(days(2)) }), 'partly_sent', ['lost', 'damaged', 'wrong', 'missing', 'return', 'question']],
    ['sent, of which we know no parcel', { ...paid, fulfillmentStatus: 'FULFILLED' }, 'sent', ['question']],
  ])('%s', (_, order, state, kinds) => {
    expect([orderState(order), mayAsk(order, now, zone)]).toEqual([state, kinds]);
  });

  test('what is not late is told by when it would be', () => {
    expect(lateFrom(sent(), zone)).toEqual(after(ago(days(1)), QUIET_FOR));
    expect(lateFrom(sent({ deliveredAt: now }), zone)).toBeNull();
  });

  test.each([
    ['2026-11-22T00:00:00Z', 'Asia/Seoul', '2026-11-22T15:00:00Z'],
    ['2026-11-22T14:59:59Z', 'Asia/Seoul', '2026-11-22T15:00:00Z'],
    ['2026-11-22T15:00:00Z', 'Asia/Seoul', '2026-11-23T15:00:00Z'],
    ['2026-11-22T18:00:00Z', 'America/New_York', '2026-11-23T05:00:00Z'],
    // A day without an hour is that day there too.
    ['2026-11-22T00:00:00Z', 'America/New_York', '2026-11-23T05:00:00Z'],
  ])('named as %s in %s, it is late from %s on', (named, timeZone, from) => {
    const order = sent({ estimatedDeliveryAt: new Date(named) });
    const at = new Date(from);
    expect(lateFrom(order, timeZone)).toEqual(at);
    expect([mayAsk(order, after(at, -1), timeZone).includes('late'), mayAsk(order, at, timeZone).includes('late')]).toEqual([false, true]);
  });

  test('a parcel’s state is known of each of Shopify’s words', () => {
    const words = ['ATTEMPTED_DELIVERY', 'CARRIER_PICKED_UP', 'CONFIRMED', 'DELAYED', 'DELIVERED', 'FAILURE', 'FULFILLED', 'IN_TRANSIT', 'LABEL_PRINTED', 'LABEL_PURCHASED', 'LABEL_VOIDED', 'MARKED_AS_FULFILLED', 'NOT_DELIVERED', 'OUT_FOR_DELIVERY', 'PICKED_UP', 'READY_FOR_PICKUP', 'SUBMITTED'];
    expect(words.map((status) => parcelState({ status, deliveredAt: null }))).toEqual(['attempted', 'on_way', 'sent', 'delayed', 'delivered', 'stopped', 'sent', 'on_way', 'sent', 'sent', 'sent', 'sent', 'stopped', 'out_for_delivery', 'delivered', 'pickup', 'sent']);
  });

  test('each kind’s topic is one of the form’s', () => {
    for (const kind of requestKinds) expect(formTopics).toContain(topicOf[kind].topic);
  });
});

/** Every order of a seeded shop, as Mend would keep it. */
function seededOrders(): OrderFacts[] {
  const planted = seedShop(1, 'full', now);
  const parcels = planted.docs.get('Fulfillment') as unknown as Map<string, Fulfillment>;
  return [...(planted.docs.get('Order') as unknown as Map<string, Order>).values()].map((order) => ({
    createdAt: new Date(order.createdAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    financialStatus: order.displayFinancialStatus,
    fulfillmentStatus: order.displayFulfillmentStatus,
    units: order.lines.reduce((sum, line) => sum + line.currentQuantity, 0),
    parcels: order.fulfillmentIds.map((id) => parcels.get(id)!).filter((one) => one.status !== 'CANCELLED').map((one) => ({
      status: one.displayStatus,
      createdAt: new Date(one.createdAt),
      estimatedDeliveryAt: one.estimatedDeliveryAt ? new Date(one.estimatedDeliveryAt) : null,
      deliveredAt: one.deliveredAt ? new Date(one.deliveredAt) : null,
      lastEventAt: null,
    })),
  }));
}

describe('over every order of a seeded shop', () => {
  const orders = seededOrders();

  test('there are many, in most states', () => {
    expect(orders.length).toBeGreaterThan(1000);
    expect(new Set(orders.map(orderState)).size).toBeGreaterThanOrEqual(8);
  });

  test('something may always be asked, and never what is over or has not been', () => {
    for (const order of orders) {
      const can = mayAsk(order, now, zone);
      const state = orderState(order);
      const arrived = order.parcels.some((one) => ['delivered', 'stopped'].includes(parcelState(one)));
      expect(can).toContain('question');
      // Nothing that has left is called back or sent elsewhere.
      if (order.parcels.length > 0) for (const kind of ['cancel', 'address'] as const) expect(can).not.toContain(kind);
      // What nobody received is not damaged, wrong or returned.
      if (!arrived) for (const kind of kindsWithLines) expect(can).not.toContain(kind);
      if (['cancelled', 'refunded', 'unpaid', 'no_shipping'].includes(state)) expect(can).toEqual(['question']);
      // What may be told as late is due; what is not, by a day that is still to come.
      const due = lateFrom(order, zone);
      expect(can.includes('late')).toBe(!['cancelled', 'refunded', 'unpaid', 'no_shipping'].includes(state) && due !== null && due <= now);
      expect(new Set(can).size).toBe(can.length);
    }
  });

  test('the same order asks for no less a day later, as long as nothing happens to it', () => {
    for (const order of orders) for (const kind of mayAsk(order, now, zone)) expect(mayAsk(order, after(now, days(1)), zone)).toContain(kind);
  });
});
