import { expect, test } from 'vitest';
import { leftAtShopify, mayRefund, shippingLeft, type OrderLineView } from './order-view.ts';

const line = (left: number | null) => ({ left }) as OrderLineView;
const krw = (amount: string) => ({ amount, currency: 'KRW' });

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
