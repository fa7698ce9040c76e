import { describe, expect, test } from 'vitest';
import { hours, minutes } from '#app/platform/spans.ts';
import { doubtAbout, type RequestStanding } from './shopper-doubts.ts';
import type { ShopperPolicy } from './shopper-policy.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const ago = (span: number) => new Date(NOW.getTime() - span);
const won = (amount: string) => ({ amount, currency: 'KRW' });
const instructions = { ko: '', en: '' };
const cancelling: ShopperPolicy = { kind: 'cancellation', on: true, withinHours: 2, most: '50000', instructions };
const returning: ShopperPolicy = { kind: 'return', on: true, withinHours: 48, most: '50000', instructions };

const readdressing: ShopperPolicy = { kind: 'address_change', on: true, withinHours: 2, most: '50000', instructions };

type More = Partial<Omit<RequestStanding, 'order'>> & { order?: Partial<RequestStanding['order']> };

/** Nothing speaks against it. */
function standing({ order, ...more }: More = {}): RequestStanding {
  const updatedAt = ago(hours(1));
  return {
    order: { createdAt: ago(hours(1)), updatedAt, cancelledAt: null, financialStatus: 'PAID', fulfillmentStatus: 'UNFULFILLED', returnStatus: 'NO_RETURN', total: won('50000'), refunded: won('0'), risky: false, unassessed: false, parcels: [], ...order },
    plan: { orderUpdatedAt: updatedAt, amount: won('50000') },
    currency: 'KRW', partly: false, said: false, inHand: false, otherMatters: 0, others: 0, readdressing: null,
    ...more,
  };
}

const arrived = (...spans: number[]) => ({ fulfillmentStatus: 'FULFILLED', parcels: spans.map((span) => ({ deliveredAt: ago(span) })) });

const doubt = (policy: ShopperPolicy, more?: More, now = NOW) => doubtAbout(policy, standing(more), now)?.details.words ?? null;

test.each<[string, More]>([
  ['at the most amount, within the window', {}],
  ['of which money is only held', { order: { financialStatus: 'AUTHORIZED' }, plan: { orderUpdatedAt: ago(hours(1)), amount: won('0') } }],
  ['that nobody looked at for risks, as in shops where nobody does', { order: { unassessed: true, createdAt: ago(minutes(15)) } }],
  ['a moment before the window closes', { order: { createdAt: new Date(ago(hours(2)).getTime() + 1) } }],
])('a cancellation of an order %s is done at once', (_, more) => {
  expect(doubt(cancelling, more)).toBeNull();
});

test.each<[string, string, More]>([
  ['changed since it was asked', 'at_once_changed', { plan: { orderUpdatedAt: ago(hours(3)), amount: won('1') } }],
  ['cancelled meanwhile', 'at_once_changed', { order: { cancelledAt: NOW } }],
  ['that somebody has in hand', 'at_once_in_hand', { inHand: true }],
  ['of which words were written', 'at_once_said', { said: true }],
  ['with another open matter', 'at_once_other_matters', { otherMatters: 1 }],
  ['of which something was done', 'at_once_others', { others: 1 }],
  ['at risk', 'at_once_risk', { order: { risky: true } }],
  ['that nobody can have looked at for risks yet', 'at_once_risk', { order: { unassessed: true, createdAt: new Date(ago(minutes(15)).getTime() + 1) } }],
  ['of which a parcel left', 'at_once_sent', { order: { parcels: [{ deliveredAt: null }] } }],
  ['sent in part', 'at_once_sent', { order: { fulfillmentStatus: 'PARTIALLY_FULFILLED' } }],
  ['sent, of which no parcel is known', 'at_once_sent', { order: { fulfillmentStatus: 'FULFILLED' } }],
  ['of a status that came later than this', 'at_once_sent', { order: { fulfillmentStatus: 'SOMETHING_NEW' } }],
  ['on hold', 'at_once_held', { order: { fulfillmentStatus: 'ON_HOLD' } }],
  ['planned for a day', 'at_once_held', { order: { fulfillmentStatus: 'SCHEDULED' } }],
  ['being packed', 'at_once_packing', { order: { fulfillmentStatus: 'IN_PROGRESS' } }],
  ['asked of who packs it', 'at_once_packing', { order: { fulfillmentStatus: 'PENDING_FULFILLMENT' } }],
  ['with a return', 'at_once_return', { order: { returnStatus: 'RETURN_REQUESTED' } }],
  ['paid back in part', 'at_once_payment', { order: { refunded: won('1') } }],
  ['of which Shopify says so', 'at_once_payment', { order: { financialStatus: 'PARTIALLY_REFUNDED' } }],
  ['not paid', 'at_once_payment', { order: { financialStatus: 'PENDING' } }],
  ['paid in part', 'at_once_payment', { order: { financialStatus: 'PARTIALLY_PAID' } }],
  ['of no known payment', 'at_once_payment', { order: { financialStatus: null } }],
  ['whose window has just closed', 'at_once_late', { order: { createdAt: ago(hours(2)) } }],
  ['worth a little more', 'at_once_amount', { order: { total: won('50000.01') } }],
  ['of which more would go back', 'at_once_amount', { plan: { orderUpdatedAt: ago(hours(1)), amount: won('50001') } }],
  ['of a currency the shop has left', 'at_once_currency', { order: { total: { amount: '1', currency: 'USD' } } }],
  ['of another currency than its plan', 'at_once_currency', { plan: { orderUpdatedAt: ago(hours(1)), amount: { amount: '1', currency: 'USD' } } }],
])('a cancellation of an order %s is an agent’s: %s', (_, words, more) => {
  expect(doubt(cancelling, more)).toBe(words);
});

describe('a return', () => {
  test('is opened at once where all arrived, with words and above the order’s own worth', () => {
    expect(doubt(returning, { order: { ...arrived(hours(47)), createdAt: ago(hours(900)), total: won('900000') }, said: true })).toBeNull();
  });

  test.each<[string, string, More['order']]>([
    ['nothing is known to have arrived', 'at_once_not_arrived', { fulfillmentStatus: 'FULFILLED', parcels: [] }],
    ['a parcel is under way', 'at_once_not_arrived', { fulfillmentStatus: 'FULFILLED', parcels: [{ deliveredAt: ago(1) }, { deliveredAt: null }] }],
    ['the rest was not sent', 'at_once_not_arrived', { ...arrived(1), fulfillmentStatus: 'PARTIALLY_FULFILLED' }],
    ['the rest is on hold', 'at_once_held', { ...arrived(1), fulfillmentStatus: 'ON_HOLD' }],
    ['the first parcel came too long ago', 'at_once_late_return', arrived(hours(1), hours(48))],
    ['its money is only held', 'at_once_payment', { ...arrived(1), financialStatus: 'AUTHORIZED' }],
    ['there is one already', 'at_once_return', { ...arrived(1), returnStatus: 'RETURNED' }],
    ['it was cancelled', 'at_once_changed', { ...arrived(1), cancelledAt: NOW }],
  ])('is an agent’s where %s: %s', (_, words, order) => {
    expect(doubt(returning, order ? { order } : {})).toBe(words);
  });

  test('of fewer goods than were asked is an agent’s', () => {
    expect(doubt(returning, { order: arrived(1), partly: true })).toBe('at_once_partly');
  });

  test('is measured by its goods', () => {
    expect(doubt(returning, { order: arrived(1), plan: { orderUpdatedAt: ago(hours(1)), amount: won('50001') } })).toBe('at_once_amount');
  });
});

describe('another address', () => {
  const proven = (more: Partial<RequestStanding['readdressing']> = {}): More => ({ plan: { orderUpdatedAt: ago(hours(1)), amount: won('0') }, readdressing: { provenAt: ago(minutes(5)), hasMailbox: true, untold: true, sameCountry: true, ...more } });

  test('is set at once for who showed just now that the order’s mail is theirs', () => {
    expect(doubt(readdressing, proven())).toBeNull();
    expect(doubt(readdressing, proven({ provenAt: ago(minutes(30) - 1) }))).toBeNull();
    expect(doubt(readdressing, proven({ provenAt: NOW }))).toBeNull();
  });

  test.each<[string, string, More]>([
    ['nobody showed it', 'at_once_proof', proven({ provenAt: null })],
    ['they showed it half an hour ago', 'at_once_proof', proven({ provenAt: ago(minutes(30)) })],
    ['they will have shown it', 'at_once_proof', proven({ provenAt: new Date(NOW.getTime() + 1) })],
    ['the order has no mail address', 'at_once_no_mailbox', proven({ hasMailbox: false })],
    ['it is in another country', 'at_once_country', proven({ sameCountry: false })],
    ['its mailbox was told of a person', 'at_once_told', proven({ untold: false })],
    ['nothing is known of it', 'at_once_no_mailbox', { ...proven(), readdressing: null }],
    ['words came with it', 'at_once_said', { ...proven(), said: true }],
    ['it was done before', 'at_once_others', { ...proven(), others: 1 }],
    ['it was ordered too long ago', 'at_once_late', { ...proven(), order: { createdAt: ago(hours(2)) } }],
    ['it is worth more', 'at_once_amount', { ...proven(), order: { total: won('50001') } }],
    ['it is at risk', 'at_once_risk', { ...proven(), order: { risky: true } }],
    ['it is packed', 'at_once_packing', { ...proven(), order: { fulfillmentStatus: 'IN_PROGRESS' } }],
    ['it is on hold', 'at_once_held', { ...proven(), order: { fulfillmentStatus: 'ON_HOLD' } }],
    ['a parcel left', 'at_once_sent', { ...proven(), order: { parcels: [{ deliveredAt: null }] } }],
    ['a part was paid back', 'at_once_payment', { ...proven(), order: { refunded: won('1') } }],
    ['there is a return', 'at_once_return', { ...proven(), order: { returnStatus: 'IN_PROGRESS' } }],
  ])('is an agent’s where %s: %s', (_, words, more) => {
    expect(doubt(readdressing, more)).toBe(words);
  });
});

test('without an amount nothing is done', () => {
  expect(doubt({ ...cancelling, most: '' })).toBe('at_once_amount');
  expect(doubt({ ...cancelling, most: '', mostBefore: { amount: '50000', currency: 'USD' } })).toBe('at_once_most_currency');
});
