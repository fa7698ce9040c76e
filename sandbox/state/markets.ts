/** What a country means for an order: currency, prices, tax, postage, payment. Rates are fixed so that amounts can be checked by hand. */
import { Decimal } from 'decimal.js';
import { add, bag, compare, money, multiply, zeroBag } from './money.ts';
import type { MoneyBag } from './money.ts';
import type { BasketLine, Tax } from './orders/build-order.ts';
import type { Gateway } from './orders/pay-order.ts';

export interface Market {
  currency: string;
  taxesIncluded: boolean;
  taxes: Tax[];
  shipping: { title: string; code: string; price: MoneyBag };
  gateway: Gateway;
  /** Key in `carriers.ts`. */
  carrier: string;
}

/** Won for one unit of the buyer's currency. */
const RATES: Record<string, string> = { KRW: '1', USD: '1380', EUR: '1510' };

const STATE_TAXES: Record<string, Tax> = {
  NY: { title: 'New York State Tax', rate: 0.08875, onShipping: true },
  CA: { title: 'California State Tax', rate: 0.0725, onShipping: false },
  IL: { title: 'Illinois State Tax', rate: 0.0625, onShipping: false },
};

export const GATEWAYS = {
  card: { gateway: 'garam_pay', formattedGateway: '가람페이', manual: false },
  bank: { gateway: 'bank_deposit', formattedGateway: '무통장 입금', manual: true },
  points: { gateway: 'neul_points', formattedGateway: '늘포인트', manual: false },
  abroad: { gateway: 'saltmarsh_pay', formattedGateway: 'Saltmarsh Pay', manual: false },
} satisfies Record<string, Gateway>;

/** The market of an address; Korea when there is none. */
export function marketOf(countryCode: string | null | undefined, provinceCode: string | null | undefined): Market {
  if (countryCode === 'US') {
    const tax = STATE_TAXES[provinceCode ?? ''];
    return {
      currency: 'USD',
      taxesIncluded: false,
      taxes: tax ? [tax] : [],
      shipping: { title: 'International tracked', code: 'intl', price: inCurrency('USD', '12') },
      gateway: GATEWAYS.abroad,
      carrier: 'bluewren',
    };
  }
  if (countryCode === 'DE' || countryCode === 'FR') {
    const tax = countryCode === 'DE' ? { title: 'DE MwSt', rate: 0.19, onShipping: true } : { title: 'FR TVA', rate: 0.2, onShipping: true };
    return {
      currency: 'EUR',
      taxesIncluded: true,
      taxes: [tax],
      shipping: { title: 'International tracked', code: 'intl', price: inCurrency('EUR', '11') },
      gateway: GATEWAYS.abroad,
      carrier: 'bluewren',
    };
  }
  return {
    currency: 'KRW',
    taxesIncluded: true,
    taxes: [{ title: '부가세', rate: 0.1, onShipping: true }],
    shipping: { title: '택배', code: 'parcel', price: inCurrency('KRW', '3000') },
    gateway: GATEWAYS.card,
    carrier: 'gaon',
  };
}

/** Goods worth up to this pass without customs. Threshold and rate are of our own choosing, so that amounts can be checked by hand. */
const FREE_OF_CUSTOMS = '150';
const CUSTOMS_RATE = '0.04';

/** The same lines with what customs ask of each, paid at checkout: 4 % where euros buy for more than 150. */
export function withDuties(lines: BasketLine[], { currency }: Pick<Market, 'currency'>): BasketLine[] {
  if (currency !== 'EUR') return lines;
  const goods = lines.filter((line) => line.requiresShipping).map((line) => multiply(line.unitPriceSet, line.quantity));
  const worth = add(zeroBag('KRW', 'EUR'), ...goods);
  if (compare(worth, inCurrency('EUR', FREE_OF_CUSTOMS)) <= 0) return lines;
  const duty = (line: BasketLine) => ({
    harmonizedSystemCode: '6912.00',
    countryCodeOfOrigin: 'KR',
    price: multiply(multiply(line.unitPriceSet, line.quantity), CUSTOMS_RATE),
  });
  return lines.map((line) => (line.requiresShipping ? { ...line, duties: [duty(line)] } : line));
}

/** An amount of the buyer's currency with its worth in won. */
export function inCurrency(currency: string, amount: Decimal.Value): MoneyBag {
  return bag(money(new Decimal(amount).times(rateOf(currency)), 'KRW'), money(amount, currency));
}

/** A won price in the buyer's currency, rounded to half a dollar or euro; won stay as they are. */
export function priceIn(currency: string, won: Decimal.Value): MoneyBag {
  if (currency === 'KRW') return inCurrency('KRW', won);
  return inCurrency(currency, new Decimal(won).div(rateOf(currency)).times(2).round().div(2));
}

function rateOf(currency: string): string {
  const rate = RATES[currency];
  if (!rate) throw new Error(`No exchange rate for ${currency}`);
  return rate;
}
