import type { Desk } from '#app/desk/desk.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { CalculatedReturn, ReturnableUnits, ReturnReason, ReturnWanted } from '#app/gateways/shopify/port/returns.ts';
import { addMoney, compareMoney, roundMoney, subtractMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { amountTyped } from '../amount-typed.ts';
import type { PlanLine } from '../plan-base.ts';
import { refuseTwice } from './refuse-twice.ts';
import type { Both, ReturnedGoods, ReturnTerms } from './return-plan.ts';
import type { ReturnedLine, ReturnWish } from './return-wish.ts';

export interface Terms {
  terms: ReturnTerms;
  calculated: CalculatedReturn;
  /** Prices contain the tax; else it comes on top. */
  taxesIncluded: boolean;
  readAt: Date;
  refundable: Map<string, number>;
}

/**
 * What taking these units back comes to right now, by Shopify's own sums: two
 * round trips, units and reasons, then the sums.
 * @throws Problem scope_missing, not_possible (units that are gone), bad_input beside its field, not_found
 */
export async function readTerms(desk: Desk, wish: ReturnWish & { notify: boolean }, exchanges: ReturnWanted['exchanges'] = []): Promise<Terms> {
  await assertGranted(desk, 'returns');
  const chosen = wish.lines.filter((line) => line.quantity > 0);
  if (chosen.length === 0) throw new Problem('not_possible', { words: 'nothing_chosen' });
  refuseTwice('lines', chosen.map((line) => line.fulfillmentLineId));
  const readAt = desk.clock.now();
  const [units, reasons] = await Promise.all([desk.shopify.returnableUnits(wish.orderId), desk.shopify.returnReasons()]);
  for (const line of chosen) refuseGone(line, units);
  const shippingFee = feeOf(wish.shippingFee, units.order.presentmentCurrency);
  const wanted: ReturnWanted = { orderId: wish.orderId, lines: chosen.map(({ fulfillmentLineId, quantity, reasonId, note, restockingPercentage }) => ({ fulfillmentLineId, quantity, reasonId, note, restockingPercentage: restockingPercentage || null })), exchanges, shippingFee };
  const calculated = await desk.shopify.calculateReturn(wanted);
  const goods = chosen.map((line) => goodsOf(line, units, reasons, calculated));
  const terms: ReturnTerms = {
    orderId: wish.orderId,
    orderName: units.order.name,
    orderUpdatedAt: units.order.updatedAt.toISOString(),
    notify: wish.notify,
    lines: byOrderLine(goods),
    goods,
    shippingFee,
    wayBack: wish.wayBack && Object.values(wish.wayBack).some(Boolean) ? wish.wayBack : null,
    ...sumsOf(units, goods, calculated),
  };
  return { terms, calculated, taxesIncluded: units.order.taxesIncluded, readAt, refundable: new Map(units.order.lines.map((line) => [line.orderLineId, line.refundable])) };
}

/** One line per bought line, whatever parcels its units came in. */
export function byOrderLine(goods: PlanLine[]): PlanLine[] {
  return [...Map.groupBy(goods, (one) => one.orderLineId).values()].map((own) => {
    const { orderLineId, title, variantTitle, bought } = own[0]!;
    return { orderLineId, title, variantTitle, bought, quantity: own.reduce((sum, one) => sum + one.quantity, 0) };
  });
}

export function addBoth(a: Both, b: Both): Both {
  return { shop: addMoney(a.shop, b.shop), presentment: addMoney(a.presentment, b.presentment) };
}

export function subtractBoth(a: Both, b: Both): Both {
  return { shop: subtractMoney(a.shop, b.shop), presentment: subtractMoney(a.presentment, b.presentment) };
}

export function nothingOf(like: Both): Both {
  return { shop: { amount: '0', currency: like.shop.currency }, presentment: { amount: '0', currency: like.presentment.currency } };
}

function refuseGone(line: ReturnedLine, { lines }: ReturnableUnits): void {
  const found = lines.find((one) => one.fulfillmentLineId === line.fulfillmentLineId);
  // A line of another order, or one whose units are all in a return: Shopify lists neither.
  if (!found) throw new Problem('not_possible', { words: 'return_line_gone' });
  if (line.quantity > found.quantity) throw new Problem('not_possible', { words: 'return_units_gone', values: { line: found.title, left: found.quantity }, shown: { fulfillmentLineId: line.fulfillmentLineId, left: found.quantity } });
}

function feeOf(typed: string | null, currency: string): Money | null {
  if (!typed?.trim() || /^0+(\.0+)?$/.test(typed.trim())) return null;
  return roundMoney(amountTyped(typed, currency, 'shippingFee'));
}

function goodsOf(line: ReturnedLine, units: ReturnableUnits, reasons: ReturnReason[], { lines }: CalculatedReturn): ReturnedGoods {
  const { orderLineId, title, variantTitle, parcel } = units.lines.find((one) => one.fulfillmentLineId === line.fulfillmentLineId)!;
  const reason = reasons.find((one) => one.id === line.reasonId);
  if (!reason) throw new Problem('bad_input', { field: 'reasonId', words: 'return_reason_unknown' });
  const priced = lines.find((one) => one.fulfillmentLineId === line.fulfillmentLineId)!;
  return {
    orderLineId,
    title,
    variantTitle,
    quantity: line.quantity,
    bought: units.order.lines.find((one) => one.orderLineId === orderLineId)?.bought ?? line.quantity,
    fulfillmentLineId: line.fulfillmentLineId,
    parcel,
    reasonId: reason.id,
    reason: reason.name,
    note: line.note,
    restockingPercentage: line.restockingPercentage || null,
    value: priced.subtotal,
    restockingFee: priced.restockingFee,
  };
}

/** Shopify's total of the order says whether tax is on top: its sums name both. */
function sumsOf({ order }: ReturnableUnits, goods: ReturnedGoods[], calculated: CalculatedReturn): Pick<ReturnTerms, 'value' | 'fees' | 'seen'> {
  const zero = nothingOf({ shop: order.outstanding, presentment: order.presentmentOutstanding });
  const value = goods.reduce((sum, one) => addBoth(sum, one.value), order.taxesIncluded ? zero : calculated.lines.reduce((sum, one) => addBoth(sum, one.tax), zero));
  const restocking = calculated.lines.reduce((sum, one) => (one.restockingFee ? addBoth(sum, one.restockingFee) : sum), zero);
  const fees = calculated.shippingFee ? addBoth(restocking, calculated.shippingFee) : restocking;
  const extra = calculated.exchanges.reduce((sum, one) => addBoth(sum, order.taxesIncluded ? one.subtotal : addBoth(one.subtotal, one.tax)), zero);
  const before: Both = { shop: order.outstanding, presentment: order.presentmentOutstanding };
  const after = addBoth(addBoth(subtractBoth(before, value), fees), extra);
  return { value, fees, seen: { outstanding: { before, after } } };
}

/** Whether an amount is more than nothing. */
export function isPositive({ presentment }: Both): boolean {
  return compareMoney(presentment, { amount: '0', currency: presentment.currency }) > 0;
}
