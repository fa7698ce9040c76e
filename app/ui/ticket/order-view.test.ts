import { expect, test } from 'vitest';
import type { OrderForTicket } from '#app/domain/orders/order-for-ticket.server.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { anOrderSnapshot, aParcel } from '#tests/builders/an-order.ts';
import { fulfillmentView, leftAtShopify, mayRefund, orderView, shippingLeft, type OrderLineView } from './order-view.ts';

const line = (left: number | null) => ({ left }) as OrderLineView;
const krw = (amount: string) => ({ amount, currency: 'KRW' });

test('the total of now stands beside the one at purchase where it is another sum', () => {
  const shown = (with_: Partial<OrderSnapshot>) => {
    const found: OrderForTicket = { source: 'snapshot', asOf: new Date(0), deletedAt: null, because: 'slow', order: anOrderSnapshot(with_) };
    const { total, presentmentTotal, totalNow, presentmentTotalNow } = orderView(found, new Map());
    return [total, presentmentTotal, totalNow, presentmentTotalNow].map((one) => one && `${one.amount} ${one.currency}`);
  };
  expect(shown({})).toEqual(['30000.0 KRW', null, null, null]);
  // A webhook's body writes it shorter.
  expect(shown({ currentTotal: '30000' })).toEqual(['30000.0 KRW', null, null, null]);
  // All that was ever ordered is nobody's total.
  expect(shown({ total: '42000.0', originalTotal: '30000.0', currentTotal: '32000.0' })).toEqual(['30000.0 KRW', null, '32000.0 KRW', null]);
  const abroad = { presentmentCurrency: 'USD', originalPresentmentTotal: '25.00', currentPresentmentTotal: '0.00', currentTotal: '0.0' };
  expect(shown(abroad)).toEqual(['30000.0 KRW', '25.00 USD', '0.0 KRW', '0.00 USD']);
});

test('every number of a parcel is shown; a link only where it leads to a page', () => {
  const trackings = [{ company: 'A', number: '1', url: 'https://a.example/1' }, { company: 'A', number: '2', url: 'javascript:alert(1)' }];
  expect(fulfillmentView(aParcel({ trackings })).trackings).toEqual([trackings[0], { company: 'A', number: '2', url: null }]);
});

test('goods that are left can be refunded, and so can shipping alone', () => {
  expect(mayRefund({ lines: [line(0), line(1)], refundable: null, refundableShipping: null })).toBe(true);
  expect(mayRefund({ lines: [line(0)], refundable: krw('3000'), refundableShipping: krw('3000') })).toBe(true);
  expect(mayRefund({ lines: [line(0)], refundable: null, refundableShipping: krw('0.0') })).toBe(false);
  expect(mayRefund({ lines: [line(0)], refundable: null, refundableShipping: null })).toBe(false);
});

test('without money nothing can be refunded, goods or not', () => {
  expect(mayRefund({ lines: [line(1)], refundable: krw('0.0'), refundableShipping: null })).toBe(false);
  expect(mayRefund({ lines: [line(1)], refundable: krw('0.5'), refundableShipping: null })).toBe(true);
});

test('money of goods that Shopify holds for refunded is left there, unless a resolution has the goods', () => {
  const gone = (taken: OrderLineView['taken']) => ({ left: 0, taken }) as OrderLineView;
  expect(leftAtShopify({ lines: [gone([])], refundable: krw('198500') })).toEqual(krw('198500'));
  expect(leftAtShopify({ lines: [gone([{} as never])], refundable: krw('198500') })).toBeNull();
  expect(leftAtShopify({ lines: [gone([])], refundable: krw('0.0') })).toBeNull();
  expect(leftAtShopify({ lines: [{ ...gone([]), left: 1 }], refundable: krw('1') })).toBeNull();
});

test('no shipping is none, however it is written', () => {
  for (const amount of ['0', '0.0', '0.00']) expect(shippingLeft({ refundableShipping: krw(amount) })).toBeNull();
  expect(shippingLeft({ refundableShipping: krw('0.50') })).toEqual(krw('0.50'));
});

test.each([
  ['refund', 'running', 0],
  ['refund', 'unknown', 0],
  ['return_processing', 'unknown', 0],
  ['cancellation', 'done', 0],
  // Its goods stay on the order until they come back, and a replacement takes none off.
  ['exchange', 'done', 1],
  ['replacement', 'done', 1],
  ['refund', 'failed', 1],
] as const)('a unit that is gone while a %s is %s counts %i as taken elsewhere', (kind, state, elsewhere) => {
  const order = anOrderSnapshot();
  const bought = order.lines[0]!;
  const live = { ...order, live: [{ id: bought.id, refundableQuantity: bought.quantity - 1, unfulfilledQuantity: 0, available: null }], payments: [], paid: krw('30000'), refundable: krw('1'), refundableShipping: null } as unknown as Extract<OrderForTicket, { source: 'live' }>['order'];
  const taken = new Map([[bought.id, { units: [{ unit: 1, kind, state, settledAt: null }], by: [] }]]);
  expect(orderView({ source: 'live', asOf: new Date(0), order: live } as Extract<OrderForTicket, { source: 'live' }>, taken).lines[0]!.takenElsewhere).toBe(elsewhere);
});
