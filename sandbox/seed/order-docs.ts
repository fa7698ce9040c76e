/** A year of orders. */
import { iso, days, hours } from '../state/time.ts';
import { add, compare, multiply, zeroBag } from '../state/money.ts';
import { inCurrency, marketOf, withDuties } from '../state/markets.ts';
import type { Market } from '../state/markets.ts';
import { basketLine } from '../state/orders/basket-line.ts';
import { buildOrder } from '../state/orders/build-order.ts';
import type { Basket, BasketLine } from '../state/orders/build-order.ts';
import type { Address, DiscountApplication } from '../state/orders/shapes.ts';
import type { Doc } from '../types.ts';
import { ORDER_NOTES } from './catalogue/people.ts';
import { liveOrder } from './live-order.ts';
import type { Planting } from './planting.ts';
import { STUCK, scenarioOf } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { wakingHour } from './waking-hours.ts';

/** Where #1042 stands among the orders, and how old each order is. */
export interface Calendar {
  count: number;
  /** Place of #1001. What came before was sold on the shop's former platform and brought along under its old number. */
  opening: number;
  ageDays(index: number): number;
}

const FIRST_NUMBER = 1001;
const FAMOUS = 1042 - FIRST_NUMBER;

export const YEAR: Calendar = { count: 2000, opening: 1909, ageDays: (index) => ((1999 - index) / 1999) * 365 };
/** Ten orders older than the 60 days an app may see, the others within a month. */
export const MONTH: Calendar = { count: 60, opening: 0, ageDays: (index) => (index < 10 ? 112 - index * 5 : ((59 - index) / 49) * 30) };

export function plantOrders(grow: Planting, calendar: Calendar): void {
  const customers = grow.all('Customer');
  const home = customers.filter((one) => (one.defaultAddress as Address).countryCodeV2 === 'KR');
  const variants = grow.all('ProductVariant');
  for (let index = 0; index < calendar.count; index++) {
    const famous = index === calendar.opening + FAMOUS;
    const scenario = famous ? STUCK : scenarioOf(grow.random, calendar.count - 1 - index);
    const customer = famous ? customers[0]! : grow.random.pick(scenario.home ? home : customers);
    const spread = grow.now.getTime() - days(calendar.ageDays(index)) - hours(grow.random.next() * 1.5) - hours(0.4);
    const placed = wakingHour(spread, grow.now.getTime());
    const chosen = famous ? famousVariants(grow, variants) : choose(grow, variants, scenario);
    const order = buildOrder(basketOf(grow, index, calendar, customer, chosen, placed), grow.nextId);
    liveOrder(grow, order, scenario, placed);
    grow.put('Order', order);
  }
}

function choose(grow: Planting, variants: Doc[], scenario: Scenario): { variant: Doc; quantity: number }[] {
  const { random } = grow;
  const suitable = variants.filter((variant) => (variant.requiresShipping === true) !== (scenario.digital === true));
  const least = scenario.ship === 'split' || scenario.ship === 'partly' || scenario.refund === 'one' ? 2 : 1;
  const count = scenario.digital ? 1 : Math.max(least, random.pick([1, 1, 2, 2, 3, 4]));
  const picked = new Map<string, { variant: Doc; quantity: number }>();
  while (picked.size < Math.min(count, suitable.length)) {
    const variant = random.pick(suitable);
    picked.set(variant.id, { variant, quantity: random.pick([1, 1, 1, 2, 3]) });
  }
  return [...picked.values()];
}

function famousVariants(grow: Planting, variants: Doc[]): { variant: Doc; quantity: number }[] {
  const first = (handle: string) =>
    variants.find((variant) => variant.productId === grow.all('Product').find((product) => product.handle === handle)?.id)!;
  return [
    { variant: first('moon-teapot'), quantity: 1 },
    { variant: first('sejak-green-tea'), quantity: 2 },
  ];
}

function basketOf(
  grow: Planting,
  index: number,
  calendar: Calendar,
  customer: Doc,
  chosen: { variant: Doc; quantity: number }[],
  placed: number,
): Basket {
  const { random } = grow;
  const address = customer.defaultAddress as Address;
  const locale = String(customer.locale);
  const market = marketOf(address.countryCodeV2, address.provinceCode);
  const bare = chosen.map(({ variant, quantity }) => basketLine(productOf(grow, variant), variant, quantity, market.currency, locale));
  const lines = withDuties(bare, market);
  const digital = !lines.some((line) => line.requiresShipping);
  const note = random.chance(0.12) ? random.pick(locale === 'ko' ? ORDER_NOTES.ko : ORDER_NOTES.en) : null;
  return {
    ...numberOf(index, calendar, placed),
    createdAt: iso(placed),
    currencyCode: 'KRW',
    presentmentCurrencyCode: market.currency,
    taxesIncluded: market.taxesIncluded,
    taxes: market.taxes,
    lines,
    ...discountOf(grow, lines, market),
    shipping: digital ? null : shippingOf(lines, market),
    customerId: customer.id,
    email: customer.email as string,
    phone: customer.phone as string | null,
    locale,
    shippingAddress: digital ? null : address,
    billingAddress: address,
    tags: random.chance(0.08) ? ['gift'] : [],
    note,
    customAttributes: [],
    sourceName: index < calendar.opening ? 'import' : 'web',
  };
}

function productOf(grow: Planting, variant: Doc): Doc {
  return grow.docs.get('Product')!.get(variant.productId as string)!;
}

/** `#1042` since the shop opened here; before that the former platform's date and serial, `20260311-0007`. */
function numberOf(index: number, calendar: Calendar, placed: number): Pick<Basket, 'name' | 'number' | 'orderNumber'> {
  const number = index + 1;
  if (index >= calendar.opening)
    return { name: `#${FIRST_NUMBER + index - calendar.opening}`, number, orderNumber: FIRST_NUMBER + index - calendar.opening };
  return { name: `${iso(placed).slice(0, 10).replaceAll('-', '')}-${String((index % 900) + 1).padStart(4, '0')}`, number, orderNumber: number };
}

/** Postage is free from 50,000 won at home. */
function shippingOf(lines: BasketLine[], market: Market): Basket['shipping'] {
  const sum = add(zeroBag('KRW', market.currency), ...lines.map((line) => multiply(line.unitPriceSet, line.quantity)));
  const free = market.currency === 'KRW' && compare(sum, inCurrency('KRW', 50_000)) >= 0;
  return free ? { title: '무료 배송', code: 'free', price: zeroBag('KRW') } : market.shipping;
}

function discountOf(grow: Planting, lines: BasketLine[], market: Market): Pick<Basket, 'discounts' | 'across'> {
  const dice = grow.random.next();
  const sum = add(zeroBag('KRW', market.currency), ...lines.map((line) => multiply(line.unitPriceSet, line.quantity)));
  if (dice < 0.14)
    return {
      discounts: [code('ANNYEONG10', { __typename: 'PricingPercentageValue', percentage: 10 })],
      across: { application: 0, amountSet: multiply(sum, '0.1') },
    };
  const off = inCurrency(market.currency, market.currency === 'KRW' ? 5000 : 4);
  if (dice < 0.19 && compare(sum, multiply(off, 2)) > 0) {
    return { discounts: [code('TEATIME', { __typename: 'MoneyV2', ...off.presentmentMoney })], across: { application: 0, amountSet: off } };
  }
  return { discounts: [] };
}

function code(text: string, value: DiscountApplication['value']): DiscountApplication {
  return {
    __typename: 'DiscountCodeApplication',
    index: 0,
    code: text,
    allocationMethod: 'ACROSS',
    targetSelection: 'ALL',
    targetType: 'LINE_ITEM',
    value,
  };
}
