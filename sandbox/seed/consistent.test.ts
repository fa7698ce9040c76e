/** Every order of the seeded shop adds up: money, units, parcels, time. */
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { add, compare, isZero, subtract, zeroBag } from '../state/money.ts';
import type { MoneyBag } from '../state/money.ts';
import { settleOrder } from '../state/orders/settle-order.ts';
import { taxesLeft } from '../state/orders/taxes-left.ts';
import type { Fulfillment, Order, Transaction } from '../state/orders/shapes.ts';
import { days } from '../state/time.ts';
import { seedShop } from './seed-shop.ts';

const now = new Date('2026-11-21T03:00:00Z');
const { docs } = seedShop(1, 'full', now);
const orders = [...docs.get('Order')!.values()] as Order[];
const parcels = [...docs.get('Fulfillment')!.values()] as Fulfillment[];
const parcelsOf = (order: Order) => order.fulfillmentIds.map((id) => docs.get('Fulfillment')!.get(id) as Fulfillment);

const sum = (order: Order, bags: MoneyBag[]) => add(zeroBag(order.currencyCode, order.presentmentCurrencyCode), ...bags);
const money = (order: Order, kinds: Transaction['kind'][]) =>
  sum(
    order,
    order.payments.filter((one) => kinds.includes(one.kind) && one.status === 'SUCCESS').map((one) => one.amountSet),
  );
/** Names of the orders that break a rule: none, hopefully. */
const breaking = (rule: (order: Order) => boolean) => orders.filter((order) => !rule(order)).map((order) => order.name);
const same = (one: MoneyBag, other: MoneyBag) => isZero(subtract(one, other));

describe('every order of the seeded shop', () => {
  test('total = lines − discounts + shipping + duties, and tax where it is not inside, on both sides', () => {
    expect(
      breaking((order) => {
        const lines = sum(order, order.lines.map((line) => line.originalTotalSet));
        const off = sum(order, order.lines.flatMap((line) => line.allocations.map((one) => one.allocatedAmountSet)));
        const shipping = sum(order, order.shipping.map((line) => line.discountedPriceSet));
        const duties = sum(order, order.lines.flatMap((line) => (line.duties ?? []).map((one) => one.price)));
        const tax = sum(order, [...order.lines, ...order.shipping].flatMap((line) => line.taxLines.map((one) => one.priceSet)));
        const top = order.taxesIncluded ? subtract(tax, tax) : tax;
        return same(order.totalPriceSet, add(subtract(lines, off), shipping, duties, top));
      }),
    ).toEqual([]);
  });

  test('what was taken is the sum of its payments; what went back, of its refunds; never more than was taken', () => {
    expect(breaking((order) => same(order.totalReceivedSet, money(order, ['SALE', 'CAPTURE'])))).toEqual([]);
    expect(breaking((order) => same(order.totalRefundedSet, money(order, ['REFUND'])))).toEqual([]);
    expect(breaking((order) => same(order.totalRefundedSet, sum(order, order.refundDocs.map((one) => one.totalRefundedSet))))).toEqual([]);
    expect(breaking((order) => compare(order.totalRefundedSet, order.totalReceivedSet) <= 0)).toEqual([]);
    expect(breaking((order) => compare(order.totalReceivedSet, order.totalPriceSet) <= 0)).toEqual([]);
    expect(breaking((order) => same(order.netPaymentSet as MoneyBag, subtract(order.totalReceivedSet, order.totalRefundedSet)))).toEqual([]);
  });

  test('the state of the payment is what the payments say', () => {
    const says = (order: Order): string => {
      const [paid, back] = [money(order, ['SALE', 'CAPTURE']), money(order, ['REFUND'])];
      const of = (bag: MoneyBag) => new Decimal(bag.presentmentMoney.amount);
      if (of(back).gt(0)) return of(back).gte(of(paid)) ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
      if (order.payments.some((one) => one.kind === 'VOID')) return 'VOIDED';
      if (of(paid).gte(of(order.totalPriceSet))) return 'PAID';
      if (of(paid).gt(0)) return 'PARTIALLY_PAID';
      const hold = order.payments.find((one) => one.kind === 'AUTHORIZATION');
      return hold ? (hold.expired ? 'EXPIRED' : 'AUTHORIZED') : 'PENDING';
    };
    expect(breaking((order) => order.displayFinancialStatus === says(order))).toEqual([]);
  });

  test('a capture, a void and a refund each name the payment they belong to, of the same gateway, later', () => {
    expect(
      breaking((order) =>
        order.payments
          .filter((one) => ['CAPTURE', 'VOID', 'REFUND'].includes(one.kind))
          .every((one) => {
            const parent = order.payments.find((other) => other.id === one.parentId);
            return parent !== undefined && parent.gateway === one.gateway && parent.createdAt <= one.createdAt;
          }),
      ),
    ).toEqual([]);
  });

  test('units: what was sent, cancelled and is still open makes what was bought; nothing is refunded twice', () => {
    expect(
      breaking((order) =>
        order.lines.every((line) => {
          const sent = parcelsOf(order).flatMap((one) => one.lines).filter((one) => one.lineItemId === line.id);
          const back = order.refundDocs.flatMap((one) => one.refundLines).filter((one) => one.lineItemId === line.id);
          const units = (list: { quantity: number }[]) => list.reduce((total, one) => total + one.quantity, 0);
          const cancelled = units(back.filter((one) => one.restockType === 'CANCEL'));
          return (
            units(sent) === line.fulfilledQuantity &&
            line.fulfilledQuantity + cancelled + line.unfulfilledQuantity === line.quantity &&
            units(back) <= line.quantity &&
            line.currentQuantity === line.quantity - units(back) &&
            units(back.filter((one) => one.restockType === 'RETURN')) <= line.fulfilledQuantity
          );
        }),
      ),
    ).toEqual([]);
  });

  test('parcels belong to their order, carry something, and are scanned in order, not before they left nor after now', () => {
    const owners = new Map(orders.flatMap((order) => order.fulfillmentIds.map((id) => [id, order.id])));
    const wrong = parcels.filter((parcel) => {
      const times = parcel.scans.map((one) => Date.parse(one.happenedAt));
      const inOrder = times.every((time, index) => time >= (times[index - 1] ?? Date.parse(parcel.createdAt)) && time <= now.getTime());
      const delivered = parcel.scans.findLast((one) => one.status === 'DELIVERED')?.happenedAt ?? null;
      return owners.get(parcel.id) !== parcel.orderId || parcel.totalQuantity < 1 || !inOrder || parcel.deliveredAt !== delivered;
    });
    expect(wrong.map((one) => one.name)).toEqual([]);
  });

  test('nothing happens before the order or after now, and its last change is its updatedAt', () => {
    expect(
      breaking((order) => {
        const times = [order.updatedAt, order.cancelledAt, order.closedAt, ...order.payments.map((one) => one.createdAt), ...order.refundDocs.map((one) => one.createdAt)];
        return times.every((time) => time === null || (time >= order.createdAt && Date.parse(time) <= now.getTime())) && times.every((time) => time === null || time <= order.updatedAt);
      }),
    ).toEqual([]);
  });

  test('nothing is sent before it is paid, comes back or proves damaged before it arrived, or is refunded before it was cancelled', () => {
    const paidBy = (order: Order) => order.payments.filter((one) => ['SALE', 'CAPTURE'].includes(one.kind) && one.status === 'SUCCESS')[0]?.createdAt ?? 'never';
    const arrivedBy = (order: Order) => parcelsOf(order).map((one) => one.deliveredAt ?? 'never').sort().at(-1) ?? 'never';
    expect(breaking((order) => parcelsOf(order).every((parcel) => parcel.createdAt > paidBy(order)))).toEqual([]);
    const back = (order: Order) => order.refundDocs.filter((one) => one.note === '일부 파손' || one.refundLines.some((line) => line.restockType === 'RETURN'));
    expect(orders.filter((order) => back(order).length > 0).length).toBeGreaterThan(20);
    expect(breaking((order) => back(order).every((refund) => refund.createdAt > arrivedBy(order)))).toEqual([]);
    expect(breaking((order) => !order.cancelledAt || order.refundDocs.every((refund) => refund.createdAt >= order.cancelledAt!))).toEqual([]);
  });

  test('a lost or returning parcel is made good within a fortnight, and no reason is another’s', () => {
    const gone = orders.filter((order) => parcelsOf(order).some((one) => one.lost) && Date.parse(order.createdAt) < now.getTime() - days(14));
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.filter((order) => order.refundDocs.length === 0).map((order) => order.name)).toEqual([]);
    const notes = new Map(orders.flatMap((order) => order.refundDocs.map((one) => [one.note, parcelsOf(order).some((parcel) => parcel.lost)])));
    expect(Object.fromEntries(notes)).toEqual({ '주문 취소': false, '일부 파손': false, '배송 중 분실': true, 반송: true, 반품: false });
  });

  test('people buy while they are awake, and parcels at home arrive by day', () => {
    const hour = (time: string) => (new Date(time).getUTCHours() + 9) % 24;
    const asleep = orders.filter((order) => hour(order.createdAt) >= 2 && hour(order.createdAt) < 7);
    expect(asleep.length).toBeLessThan(orders.length * 0.05);
    const athome = parcels.filter((one) => one.deliveredAt && !one.carrier.startsWith('bluewren'));
    expect(athome.filter((one) => hour(one.deliveredAt!) < 9 || hour(one.deliveredAt!) > 20).map((one) => one.name)).toEqual([]);
  });

  test('sells nothing before the shop had it, to nobody who was not yet a customer; no two customers share a number or an address for mail', () => {
    expect(breaking((order) => order.lines.every((line) => String(docs.get('Product')!.get(line.productId!)!.createdAt) < order.createdAt))).toEqual([]);
    expect(breaking((order) => String(docs.get('Customer')!.get(order.customerId!)!.createdAt) < order.createdAt)).toEqual([]);
    const people = [...docs.get('Customer')!.values()];
    const phones = people.flatMap((one) => one.phone ?? []);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(people.map((one) => one.email)).size).toBe(people.length);
  });

  test('amounts have as many decimals as their currency', () => {
    const odd = (order: Order) => [...JSON.stringify(order).matchAll(/"amount":"(-?[\d.]+)","currencyCode":"(KRW|USD|EUR)"/g)].filter(([, amount, currency]) => new Decimal(amount!).decimalPlaces() > (currency === 'KRW' ? 0 : 2));
    expect(breaking((order) => odd(order).length === 0)).toEqual([]);
  });

  test('its taxes left make its current tax', () => {
    expect(breaking((order) => same(order.currentTotalTaxSet as MoneyBag, sum(order, taxesLeft(order).map((tax) => tax.priceSet))))).toEqual([]);
  });

  test('settling it again changes nothing', () => {
    expect(breaking((order) => JSON.stringify(settleOrder(structuredClone(order), parcelsOf(order))) === JSON.stringify(order))).toEqual([]);
  });

  test('its customer, variants and products are the shop’s', () => {
    expect(breaking((order) => docs.get('Customer')!.has(order.customerId!))).toEqual([]);
    expect(breaking((order) => order.lines.every((line) => docs.get('ProductVariant')!.has(line.variantId!) && docs.get('Product')!.has(line.productId!)))).toEqual([]);
  });
});

test('the shop is as large and as varied as promised', () => {
  const count = (rule: (order: Order) => boolean) => orders.filter(rule).length;
  expect(docs.get('Product')!.size).toBeGreaterThanOrEqual(40);
  expect(docs.get('Customer')!.size).toBeGreaterThanOrEqual(300);
  expect(orders.length).toBeGreaterThanOrEqual(2000);
  for (const currency of ['KRW', 'USD', 'EUR']) expect(count((one) => one.presentmentCurrencyCode === currency), currency).toBeGreaterThan(100);
  expect(count((one) => one.fulfillmentIds.length > 1)).toBeGreaterThan(50);
  expect(count((one) => one.refundDocs.length > 0)).toBeGreaterThan(50);
  expect(count((one) => one.cancelledAt !== null)).toBeGreaterThan(20);
  expect(count((one) => one.discounts.length > 0)).toBeGreaterThan(200);
  expect(count((one) => one.lines.some((line) => line.duties))).toBeGreaterThan(5);
  expect(parcels.filter((one) => one.scans.some((scan) => scan.status === 'DELAYED')).length).toBeGreaterThan(50);
  const late = parcels.filter((one) => one.deliveredAt && one.estimatedDeliveryAt && Date.parse(one.deliveredAt) > Date.parse(one.estimatedDeliveryAt) + days(1));
  expect(new Set(late.map((one) => one.carrier))).toContain('neuru');
  const months = new Set(orders.map((one) => one.createdAt.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(12);
});
