/** What taking a return in comes to: goods back, fees, new goods, and the money between. */
import { Decimal } from 'decimal.js';
import { add, bag, compare, least, money, multiply, notNegative, slice, subtract, zeroBag, zeroLike } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { marketOf } from '../markets.ts';
import { basketLine } from '../orders/basket-line.ts';
import { addedLine } from '../orders/build-order.ts';
import type { WantedDuty } from '../orders/refund-duties.ts';
import { total } from '../orders/settle-order.ts';
import type { LineItem, Order } from '../orders/shapes.ts';
import { overTransactions, refundableNow, suggestRefund } from '../orders/suggest-refund.ts';
import type { Suggestion, WantedLine } from '../orders/suggest-refund.ts';
import type { ShopState, World } from '../../types.ts';
import type { ExchangeLine, Return, ReturnLine } from './shapes.ts';

export interface WantedReturn {
  lines: { id: string; quantity: number }[];
  exchanges: { id: string; quantity: number }[];
  fullShipping?: boolean;
  shippingAmount?: string;
  duties?: WantedDuty[];
}

export interface Outcome {
  /** Goods, postage, duties and taxes coming back, before fees and new goods. */
  suggestion: Suggestion;
  restockingSet: MoneyBag;
  shippingFeeSet: MoneyBag;
  exchangeSet: MoneyBag;
  /** Positive: owed to the buyer; negative: owed by the buyer. */
  netSet: MoneyBag;
  /** What of it can be refunded. */
  refundSet: MoneyBag;
  transactions: Suggestion['transactions'];
}

/** Prices a part of a return. `how` says what becomes of each unit, when that is known. Throws RangeError for more units than are left. */
export function priceReturn(world: World, shop: ShopState, order: Order, doc: Return, wanted: WantedReturn, how?: WantedLine[]): Outcome {
  const taken = wanted.lines.map(({ id, quantity }) => ({ line: doc.lines.find((one) => one.id === id)!, quantity }));
  const suggestion = suggestRefund(order, {
    lines: how ?? taken.map(({ line, quantity }) => ({ lineItemId: line.lineItemId, quantity })),
    fullShipping: wanted.fullShipping ?? false,
    shippingAmount: wanted.shippingAmount,
    duties: wanted.duties ?? [],
  });
  const restockingSet = total(order, taken.map(({ line, quantity }) => restockingFee(order, line, quantity)));
  const shippingFeeSet = total(order, taken.length > 0 ? doc.shippingFees.filter((one) => !one.taken).map((one) => one.amountSet) : []);
  const exchangeSet = total(order, wanted.exchanges.map(({ id, quantity }) => costOf(order, newLine(world, shop, order, doc.exchanges.find((one) => one.id === id)!, quantity, () => '0'))));
  const netSet = subtract(subtract(valueOf(order, suggestion), add(restockingSet, shippingFeeSet)), exchangeSet);
  const refundSet = least(notNegative(netSet), refundableNow(order));
  return { suggestion, restockingSet, shippingFeeSet, exchangeSet, netSet, refundSet, transactions: overTransactions(order, refundSet) };
}

/** A line's restocking fee for the next units: a share of what the buyer paid for them, cut by running totals. That tax counts where it lies in the price is our reading. */
export function restockingFee(order: Order, line: ReturnLine, quantity: number): MoneyBag {
  if (!line.restockingFee) return zeroBag(order.currencyCode, order.presentmentCurrencyCode);
  const bought = order.lines.find((one) => one.id === line.lineItemId)!;
  const paid = slice(bought.paidTotalSet, bought.quantity, 0, line.quantity);
  const whole = multiply(paid, new Decimal(line.restockingFee.percentage).div(100));
  return slice(whole, line.quantity, line.processedQuantity, line.processedQuantity + quantity);
}

/** The order's line some units of an exchange become, priced, discounted and taxed as today. */
export function newLine(world: World, shop: ShopState, order: Order, exchange: Pick<ExchangeLine, 'variantId' | 'discount'>, quantity: number, nextId: (kind: string) => string): LineItem {
  const variant = world.get(shop, 'ProductVariant', exchange.variantId)!;
  const product = world.get(shop, 'Product', String(variant.productId))!;
  const address = order.shippingAddress ?? order.billingAddress;
  const { taxes } = marketOf(address?.countryCodeV2, address?.provinceCode);
  const basket = basketLine(product, variant, quantity, order.presentmentCurrencyCode, order.customerLocale);
  const whole = multiply(basket.unitPriceSet, quantity);
  const off = exchange.discount && discountOn(whole, exchange.discount);
  const discounts = off ? [{ allocatedAmountSet: off, application: order.discounts.length }] : [];
  return addedLine({ ...basket, discounts }, { taxes, taxesIncluded: order.taxesIncluded }, nextId);
}

/** What the buyer pays for a line, with the tax where it is on top. */
export function costOf(order: Order, line: LineItem): MoneyBag {
  return order.taxesIncluded ? line.paidTotalSet : add(line.paidTotalSet, ...line.taxLines.map((one) => one.priceSet));
}

function discountOn(whole: MoneyBag, discount: NonNullable<ExchangeLine['discount']>): MoneyBag {
  if ('percentage' in discount) return multiply(whole, new Decimal(discount.percentage).div(100));
  const asked = money(discount.amount, whole.presentmentMoney.currencyCode);
  const share = new Decimal(asked.amount).div(whole.presentmentMoney.amount);
  const part = bag(money(new Decimal(whole.shopMoney.amount).times(share), whole.shopMoney.currencyCode), asked);
  return compare(part, whole) > 0 ? whole : part;
}

/** A suggestion's worth without the cap of what was paid. */
function valueOf(order: Order, one: Suggestion): MoneyBag {
  const tax = order.taxesIncluded ? zeroLike(one.totalTaxSet) : one.totalTaxSet;
  return add(one.subtotalSet, one.shipping.amountSet, one.totalDutiesSet, tax);
}
