import { expect, test } from 'vitest';
import { hashOf, type RefundPlan, type ReplacementPlan } from './plan.ts';

const won = (amount: string) => ({ amount, currency: 'KRW' });

const refund: RefundPlan = {
  kind: 'refund', orderId: '901', orderName: '#1042', orderUpdatedAt: '2026-11-21T00:00:00Z', notify: false,
  lines: [{ orderLineId: '1', title: '찻잔', variantTitle: null, quantity: 1, bought: 2, restock: 'no_restock', locationId: null, locationName: null }],
  shipping: null, presentmentShipping: null, shippingAmount: won('0'),
  amount: won('12000'), presentmentAmount: won('12000'), subtotal: won('10909'), tax: won('1091'), maximum: won('27000'), presentmentMaximum: won('27000'),
  transactions: [{ parentId: '77', gateway: 'bogus', amount: won('12000'), presentmentAmount: won('12000'), gatewayName: null, accountNumber: null }],
};

const address = { name: '이바다', address1: '테헤란로 1', address2: null, city: '서울', province: null, zip: '06000', countryCode: 'KR', phone: null };
const replacement: ReplacementPlan = {
  kind: 'replacement', orderId: '901', orderName: '#1042', orderUpdatedAt: '2026-11-21T00:00:00Z', notify: false,
  lines: [{ orderLineId: '1', title: '찻잔', variantTitle: null, quantity: 1, bought: 2, variantId: '5', unitPrice: '12000' }],
  worth: won('12000'), shippingAddress: address, addressChanged: false, customerId: '501', email: null, presentmentCurrency: 'KRW', stock: [],
};

/** The same content as PostgreSQL may hand it back: keys in another order, at every depth. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, reversed(inner)])) as T;
}

test('the same plan has the same hash, whatever the order of its keys', () => {
  for (const plan of [refund, replacement]) expect(hashOf(reversed(plan))).toBe(hashOf(plan));
});

test('whatever an agent agrees to moves the hash', () => {
  const others: (RefundPlan | ReplacementPlan)[] = [
    { ...refund, amount: won('12001') },
    { ...refund, amount: { amount: '12000', currency: 'USD' } },
    { ...refund, notify: true },
    { ...refund, lines: [{ ...refund.lines[0]!, quantity: 2 }] },
    { ...refund, lines: [{ ...refund.lines[0]!, restock: 'return' }] },
    { ...refund, transactions: [{ ...refund.transactions[0]!, parentId: '78' }] },
    { ...replacement, shippingAddress: { ...address, zip: '06001' } },
    { ...replacement, lines: [{ ...replacement.lines[0]!, variantId: '6' }] },
  ];
  const hashes = [refund, replacement, ...others].map(hashOf);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('the order’s date and the stock are shown, not agreed to', () => {
  expect(hashOf({ ...refund, orderUpdatedAt: '2026-11-22T00:00:00Z' })).toBe(hashOf(refund));
  const stock = [{ variantId: '5', title: '찻잔', tracked: true, sellsWhenOut: false, locations: [] }];
  expect(hashOf({ ...replacement, stock })).toBe(hashOf(replacement));
});
