import { describe, expect, test } from 'vitest';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { offersFor } from './offers.ts';

const krw = (amount: string) => ({ amount, currency: 'KRW' });
const line = (left: number, unsent: number) => ({ id: 'l1', left, unsent, taken: [] });
const order = (changes: Partial<Record<keyof OrderView, unknown>> = {}) =>
  ({ source: 'live', cancelledAt: null, fulfillmentStatus: 'UNFULFILLED', paid: krw('30000'), refundable: krw('30000'), refundableShipping: null, totalRefunded: krw('0'), lines: [line(1, 1)], fulfillments: [], address: {}, ...changes }) as unknown as OrderView;
const sent = { fulfillmentStatus: 'FULFILLED', fulfillments: [{}], lines: [line(1, 0)] };
const offer = (kind: string, changes: Parameters<typeof order>[0]) => {
  const { refused, instead } = offersFor(order(changes)).find((one) => one.kind === kind)!;
  return [refused, instead];
};

describe('what can be done about an order', () => {
  test('is everything that its state allows', () => {
    expect(offer('refund', {})).toEqual([null, null]);
    expect(offer('cancellation', {})).toEqual([null, null]);
    expect(offer('return', sent)).toEqual([null, null]);
  });

  test('and where it cannot be, why, and what comes nearest of what can', () => {
    expect(offer('return', {})).toEqual(['nothing_sent', 'cancellation']);
    expect(offer('cancellation', sent)).toEqual(['left_cancel', 'return']);
    expect(offer('address_change', sent)).toEqual(['left_readdress', 'replacement']);
    expect(offer('item_change', sent)).toEqual(['left_items', 'exchange']);
    expect(offer('refund', { ...sent, refundable: krw('0.0') })).toEqual(['nothing_refundable', 'goodwill']);
    expect(offer('replacement', { ...sent, lines: [line(0, 0)], refundable: krw('0') })).toEqual(['nothing_left', 'goodwill']);
    expect(offer('replacement', { cancelledAt: new Date() })).toEqual(['order_cancelled', 'refund']);
    expect(offer('refund', { paid: krw('0'), refundable: krw('0') })).toEqual(['nothing_paid', 'cancellation']);
    expect(offer('refund', { lines: [line(0, 0)] })).toEqual(['left_at_shopify', null]);
    expect(offer('cancellation', { fulfillmentStatus: 'IN_PROGRESS' })).toEqual(['packed_cancel', null]);
    expect(offer('address_change', { fulfillmentStatus: 'PENDING_FULFILLMENT' })).toEqual(['packed_readdress', null]);
  });

  test('is nothing for an order that was only seen, until it is read', () => {
    expect(offersFor(order({ source: 'snapshot' })).every(({ refused, instead }) => refused === 'not_live' && instead === null)).toBe(true);
  });
});
