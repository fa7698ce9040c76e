import { describe, expect, test } from 'vitest';
import type { Fulfillment, Order } from '../state/orders/shapes.ts';
import { days } from '../state/time.ts';
import type { Doc } from '../types.ts';
import { seedShop } from './seed-shop.ts';

const now = new Date('2026-11-21T03:00:00Z');
const full = seedShop(1, 'full', now);

const all = <T extends Doc>(kind: string, planted = full) => [...planted.docs.get(kind)!.values()] as T[];
const orders = all<Order>('Order');
const states = (name: 'displayFinancialStatus' | 'displayFulfillmentStatus', list: Order[]) => new Set(list.map((order) => order[name]));

/** All of enum OrderDisplayFinancialStatus; all of OrderDisplayFulfillmentStatus but OPEN, which UNFULFILLED replaced. */
const FINANCIAL = ['EXPIRED', 'PAID', 'PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED'];
const FULFILLMENT = [
  'UNFULFILLED',
  'PARTIALLY_FULFILLED',
  'FULFILLED',
  'ON_HOLD',
  'SCHEDULED',
  'IN_PROGRESS',
  'PENDING_FULFILLMENT',
  'REQUEST_DECLINED',
  'RESTOCKED',
  'FULFILLMENT_NOT_REQUIRED',
];

describe('the seeded shop', () => {
  test('is the same for the same seed, and another for another', () => {
    const text = (planted: typeof full) => JSON.stringify([...planted.docs].map(([kind, docs]) => [kind, [...docs]]));
    expect(text(seedShop(1, 'full', now))).toBe(text(full));
    expect(text(seedShop(2, 'small', now))).not.toBe(text(seedShop(1, 'small', now)));
  });

  test('is as large as promised', () => {
    expect(all('Product').length).toBeGreaterThanOrEqual(40);
    expect(all('Customer')).toHaveLength(300);
    expect(orders).toHaveLength(2000);
  });

  test.each([1, 2, 3, 4, 5])('shows every financial and fulfilment state at any seed (%i)', (seed) => {
    for (const list of [all<Order>('Order', seedShop(seed, 'full', now)), all<Order>('Order', seedShop(seed, 'small', now))]) {
      expect([...states('displayFinancialStatus', list)].sort()).toEqual([...FINANCIAL].sort());
      expect([...states('displayFulfillmentStatus', list)].sort()).toEqual([...FULFILLMENT].sort());
    }
  });

  test('numbers rise with time over twelve months, up to the last day', () => {
    const times = orders.map((order) => Date.parse(order.createdAt));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(orders.map((order) => order.number)).toEqual(orders.map((_, index) => index + 1));
    expect(now.getTime() - times[0]!).toBeGreaterThan(days(360));
    expect(now.getTime() - times.at(-1)!).toBeLessThan(days(1));
    expect(new Set(orders.map((order) => order.name)).size).toBe(orders.length);
  });

  test.each(['full', 'small'] as const)('#1042 is a Korean customer’s, recent, and its parcel is stuck (%s)', (size) => {
    const planted = seedShop(1, size, now);
    const order = all<Order>('Order', planted).find((one) => one.name === '#1042')!;
    const customer = planted.docs.get('Customer')!.get(order.customerId!)!;
    const parcel = planted.docs.get('Fulfillment')!.get(order.fulfillmentIds[0]!) as Fulfillment;
    expect(customer.locale).toBe('ko');
    expect(now.getTime() - Date.parse(order.createdAt)).toBeLessThan(days(60));
    expect(order.displayFinancialStatus).toBe('PAID');
    expect(parcel.deliveredAt).toBeNull();
    expect(parcel.displayStatus).toBe('IN_TRANSIT');
    expect(now.getTime() - Date.parse(parcel.scans.at(-1)!.happenedAt)).toBeGreaterThan(days(4));
  });

  test('sells at home and abroad: shop money in won, presentment in three currencies', () => {
    expect(new Set(orders.map((order) => order.presentmentCurrencyCode))).toEqual(new Set(['KRW', 'USD', 'EUR']));
    expect(orders.every((order) => order.totalPriceSet.shopMoney.currencyCode === 'KRW')).toBe(true);
    const [korean, american] = [
      orders.find((one) => one.presentmentCurrencyCode === 'KRW')!,
      orders.find((one) => one.presentmentCurrencyCode === 'USD')!,
    ];
    expect(korean.taxesIncluded).toBe(true);
    expect(american.taxesIncluded).toBe(false);
  });

  test('parcels: split shipments, a carrier that delays, failures, second visits', () => {
    const parcels = all<Fulfillment>('Fulfillment');
    expect(orders.some((order) => order.fulfillmentIds.length === 2)).toBe(true);
    expect(parcels.some((parcel) => parcel.carrier === 'neuru' && parcel.scans.some((scan) => scan.status === 'DELAYED'))).toBe(true);
    expect(new Set(parcels.flatMap((parcel) => parcel.scans.map((scan) => scan.status)))).toEqual(
      new Set(['CONFIRMED', 'CARRIER_PICKED_UP', 'IN_TRANSIT', 'DELAYED', 'OUT_FOR_DELIVERY', 'ATTEMPTED_DELIVERY', 'FAILURE', 'DELIVERED']),
    );
    expect(new Set(parcels.map((parcel) => parcel.trackings[0]!.number)).size).toBe(parcels.length);
  });

  test('nobody can be reached: reserved mail domains and telephone numbers only', () => {
    for (const customer of all('Customer')) {
      expect(customer.email).toMatch(/@([a-z]+\.)?example$/);
      expect(customer.phone ?? '+82100000').toMatch(/^(\+82100000\d*|\+1\d{3}55501\d\d)$/);
    }
  });

  test('stock is sound: what waits at the warehouse is on hand', () => {
    for (const item of all('InventoryItem')) {
      for (const { stock } of item.levels as { stock: Record<string, number> }[]) {
        expect(stock.on_hand).toBe(stock.available! + stock.committed!);
        expect(stock.available).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('three people work there; one may not refund', () => {
    const staff = all('Staff');
    expect(staff.map((one) => one.role)).toEqual(['owner', 'agent', 'part-timer']);
    expect(staff.map((one) => (one.permissions as string[]).includes('refund_orders'))).toEqual([true, true, false]);
  });
});
