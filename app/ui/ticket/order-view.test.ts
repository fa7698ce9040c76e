import { expect, test } from 'vitest';
import { mayRefund, shippingLeft, type OrderLineView } from './order-view.ts';

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

test('no shipping is none, however it is written', () => {
  for (const amount of ['0', '0.0', '0.00']) expect(shippingLeft({ refundableShipping: krw(amount) })).toBeNull();
  expect(shippingLeft({ refundableShipping: krw('0.50') })).toEqual(krw('0.50'));
});
