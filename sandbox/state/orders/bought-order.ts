import * as fc from 'fast-check';
import { takeId } from '../ids.ts';
import { GATEWAYS, inCurrency, marketOf, priceIn, withDuties } from '../markets.ts';
import { add, allocateBag, multiply, zeroBag } from '../money.ts';
import { buildOrder } from './build-order.ts';
import { payOrder } from './pay-order.ts';
import { refundOrder } from './refund-order.ts';
import { settleOrder } from './settle-order.ts';
import type { Order } from './shapes.ts';
import { suggestRefund } from './suggest-refund.ts';

// Orders for the tests beside it: any basket, any market.

const COUNTRIES = {
  home: ['KR', null],
  taxedOnTop: ['US', 'NY'],
  taxedOnGoods: ['US', 'CA'],
  taxFree: ['US', 'OR'],
  abroadIncluded: ['DE', null],
} as const;

export interface Basket {
  where: keyof typeof COUNTRIES;
  lines: { won: number; quantity: number }[];
  percent: number;
  parts: number;
}

export const baskets: fc.Arbitrary<Basket> = fc.record({
  where: fc.constantFrom(...(Object.keys(COUNTRIES) as (keyof typeof COUNTRIES)[])),
  lines: fc.array(fc.record({ won: fc.integer({ min: 1, max: 200_000 }), quantity: fc.integer({ min: 1, max: 7 }) }), { minLength: 1, maxLength: 5 }),
  percent: fc.constantFrom(0, 7, 10, 33, 100),
  parts: fc.constantFrom(1, 2),
});

/** Counts ids of each kind from the first. */
export const ids = () => {
  const counters = new Map<string, number>();
  return (kind: string) => takeId(counters, kind);
};

/** A paid order; in two payments when `parts` is 2. */
export function bought({ where, lines, percent, parts }: Basket, nextId = ids()): Order {
  const [country, province] = COUNTRIES[where];
  const market = marketOf(country, province);
  const goods = lines.map(({ won, quantity }) => ({
    title: '차',
    variantTitle: null,
    sku: null,
    vendor: null,
    quantity,
    productId: null,
    variantId: null,
    image: null,
    unitPriceSet: priceIn(market.currency, won),
    requiresShipping: true,
    taxable: true,
    grams: 1,
  }));
  const sum = add(zeroBag('KRW', market.currency), ...goods.map((line) => multiply(line.unitPriceSet, line.quantity)));
  const order = buildOrder(
    {
      name: '#1',
      number: 1,
      orderNumber: 1001,
      createdAt: '2026-11-21T00:00:00Z',
      currencyCode: 'KRW',
      presentmentCurrencyCode: market.currency,
      taxesIncluded: market.taxesIncluded,
      taxes: market.taxes,
      lines: withDuties(goods, market),
      discounts: [],
      across: { application: 0, amountSet: multiply(sum, percent / 100) },
      shipping: market.shipping,
      customerId: null,
      email: null,
      phone: null,
      locale: 'ko',
      shippingAddress: null,
      billingAddress: null,
      tags: [],
      note: null,
      customAttributes: [],
      sourceName: 'web',
    },
    nextId,
  );
  const shares = allocateBag(
    order.totalPriceSet,
    Array.from({ length: parts }, () => inCurrency(market.currency, 1)),
  );
  for (const amountSet of shares) payOrder(order, { kind: 'SALE', amountSet, at: order.createdAt, gateway: GATEWAYS.card }, nextId);
  return settleOrder(order, []);
}

/** What is suggested, refunded and settled. */
export function refund(order: Order, wanted: Parameters<typeof suggestRefund>[1], nextId: (kind: string) => string): ReturnType<typeof refundOrder> {
  const suggestion = suggestRefund(order, wanted);
  const done = refundOrder(order, { suggestion, transactions: suggestion.transactions, note: null, at: order.createdAt, staffId: null }, nextId);
  settleOrder(order, []);
  return done;
}
