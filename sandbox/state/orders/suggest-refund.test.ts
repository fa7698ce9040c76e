import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inCurrency } from '../markets.ts';
import { add, compare, isZero, least, money, multiply, subtract, zeroBag } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { baskets, bought, ids, refund } from './bought-order.ts';
import { refundOrder } from './refund-order.ts';
import { settleOrder } from './settle-order.ts';
import type { Duty, Order } from './shapes.ts';
import { everything, refundableNow, refundableOf, suggestRefund } from './suggest-refund.ts';

describe('suggested refund', () => {
  test('a full suggestion gives back all that was paid, in both currencies', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const order = bought(basket);
        const suggestion = suggestRefund(order, everything(order));
        expect(suggestion.amountSet).toEqual(order.totalPriceSet);
        expect(add(zeroBag('KRW', order.presentmentCurrencyCode), ...suggestion.transactions.map((one) => one.amountSet))).toEqual(
          order.totalPriceSet,
        );
      }),
    );
  });

  test('refunding unit by unit, then the shipping, equals the full suggestion', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const nextId = ids();
        const order = bought(basket, nextId);
        const whole = suggestRefund(order, everything(order)).amountSet;
        for (const line of order.lines)
          for (let unit = 0; unit < line.quantity; unit++) {
            const duties = (line.duties ?? []).map((duty) => ({ dutyId: duty.id, refundType: 'PROPORTIONAL' as const }));
            refund(order, { lines: [{ lineItemId: line.id, quantity: 1 }], duties }, nextId);
          }
        refund(order, { lines: [], fullShipping: true }, nextId);
        expect(order.totalRefundedSet).toEqual(whole);
        expect(isZero(refundableNow(order))).toBe(true);
        expect(order.displayFinancialStatus).toBe(isZero(whole) ? 'PAID' : 'REFUNDED');
        expect(isZero(subtract(order.currentTotalPriceSet as typeof whole, zeroBag('KRW', order.presentmentCurrencyCode)))).toBe(true);
      }),
    );
  });

  test('whatever is refunded in whatever order, never more than was paid', () => {
    fc.assert(
      fc.property(baskets, fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.boolean()), { maxLength: 12 }), (basket, steps) => {
        const nextId = ids();
        const order = bought(basket, nextId);
        for (const [index, quantity, fullShipping] of steps) {
          const line = order.lines[index % order.lines.length]!;
          const units = Math.min(quantity, line.refundableQuantity);
          refund(order, { lines: units > 0 ? [{ lineItemId: line.id, quantity: units }] : [], fullShipping }, nextId);
          expect(compare(order.totalRefundedSet, order.totalReceivedSet)).toBeLessThanOrEqual(0);
          expect(order.refundDocs.reduce((sum, one) => add(sum, one.totalRefundedSet), zeroBag('KRW', order.presentmentCurrencyCode))).toEqual(
            order.totalRefundedSet,
          );
        }
      }),
    );
  });

  test('Korean tax is inside the price; American tax comes on top', () => {
    const home = bought({ where: 'home', lines: [{ won: 11_000, quantity: 2 }], percent: 0, parts: 1 });
    const one = suggestRefund(home, { lines: [{ lineItemId: home.lines[0]!.id, quantity: 1 }] });
    expect([one.amountSet.shopMoney.amount, one.totalTaxSet.shopMoney.amount]).toEqual(['11000', '1000']);

    const abroad = bought({ where: 'taxedOnTop', lines: [{ won: 13_800, quantity: 2 }], percent: 0, parts: 1 });
    const unit = suggestRefund(abroad, { lines: [{ lineItemId: abroad.lines[0]!.id, quantity: 1 }] });
    expect(unit.subtotalSet.presentmentMoney.amount).toBe('10.00');
    expect(unit.totalTaxSet.presentmentMoney.amount).toBe('0.89');
    expect(unit.amountSet.presentmentMoney.amount).toBe('10.89');
  });

  test('part of the shipping takes its part of the tax', () => {
    const order = bought({ where: 'taxedOnTop', lines: [{ won: 13_800, quantity: 1 }], percent: 0, parts: 1 });
    const half = suggestRefund(order, { lines: [], shippingAmount: '6.00' });
    expect(half.shipping.amountSet.presentmentMoney.amount).toBe('6.00');
    expect(half.shipping.taxSet.presentmentMoney.amount).toBe('0.54');
    expect(half.shipping.maximumRefundableSet.presentmentMoney.amount).toBe('12.00');
  });

  test('customs come on top, go back in full or with their units, and never twice', () => {
    const nextId = ids();
    const order = bought({ where: 'abroadIncluded', lines: [{ won: 151_000, quantity: 3 }], percent: 0, parts: 1 }, nextId);
    const [line] = order.lines as [Order['lines'][number]];
    const [duty] = line.duties as [Duty];
    expect([duty.price.presentmentMoney.amount, order.totalPriceSet.presentmentMoney.amount]).toEqual(['12.00', '323.00']);
    expect((order.originalTotalDutiesSet as MoneyBag).presentmentMoney.amount).toBe('12.00');
    const taxOf = (bag: unknown) => (bag as MoneyBag).presentmentMoney.amount;
    const [rate] = line.taxLines.map((one) => one.rate);
    const onDuty = (12 * rate!) / (1 + rate!);
    expect(Number(taxOf(duty.taxLines[0]!.priceSet))).toBeCloseTo(onDuty, 2);
    const before = Number(taxOf(order.currentTotalTaxSet));
    const share = suggestRefund(order, { lines: [{ lineItemId: line.id, quantity: 1 }], duties: [{ dutyId: duty.id, refundType: 'PROPORTIONAL' }] });
    expect([share.totalDutiesSet.presentmentMoney.amount, share.amountSet.presentmentMoney.amount]).toEqual(['4.00', '104.00']);
    refund(order, { lines: [{ lineItemId: line.id, quantity: 1 }], duties: [{ dutyId: duty.id, refundType: 'PROPORTIONAL' }] }, nextId);
    const rest = suggestRefund(order, { lines: [], duties: [{ dutyId: duty.id, refundType: 'FULL' }] });
    expect(rest.amountSet.presentmentMoney.amount).toBe('8.00');
    refund(order, { lines: [], duties: [{ dutyId: duty.id }] }, nextId);
    expect((order.currentTotalDutiesSet as MoneyBag).presentmentMoney.amount).toBe('0.00');
    expect(Number(taxOf(order.currentTotalTaxSet))).toBeCloseTo(before - Number(taxOf(duty.taxLines[0]!.priceSet)) - Number(taxOf(order.refundDocs[0]!.refundLines[0]!.totalTaxSet)), 2);
    expect(suggestRefund(order, { lines: [], duties: [{ dutyId: duty.id, refundType: 'FULL' }] }).amountSet.presentmentMoney.amount).toBe('0.00');
  });

  test('what goes back other than suggested is booked as a discrepancy, and nothing is owed for it', () => {
    fc.assert(
      fc.property(baskets, fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.nat(100), fc.boolean()), { maxLength: 6 }), (basket, steps) => {
        const nextId = ids();
        const order = bought(basket, nextId);
        let discrepancy = zeroBag('KRW', order.presentmentCurrencyCode);
        for (const [index, quantity, percent, fullShipping] of steps) {
          const line = order.lines[index % order.lines.length]!;
          const units = Math.min(quantity, line.refundableQuantity);
          const suggestion = suggestRefund(order, { lines: units > 0 ? [{ lineItemId: line.id, quantity: units }] : [], fullShipping });
          const [parent] = order.payments.filter((one) => one.kind === 'SALE');
          const amountSet = least(multiply(parent!.amountSet, percent / 100), refundableOf(order, parent!));
          const done = refundOrder(
            order,
            { suggestion, transactions: isZero(amountSet) ? [] : [{ parent: parent!, amountSet }], note: null, at: order.createdAt, staffId: null },
            nextId,
          );
          settleOrder(order, []);
          const difference = subtract(suggestion.amountSet, done.totalRefundedSet);
          if (compare(difference, subtract(difference, difference)) !== 0) discrepancy = add(discrepancy, difference);
          expect(done.adjustments!.map((one) => one.amountSet.presentmentMoney.amount)).toEqual(
            compare(difference, subtract(difference, difference)) === 0 ? [] : [difference.presentmentMoney.amount],
          );
          expect(order.refundDiscrepancySet).toEqual(discrepancy);
          expect((order.totalOutstandingSet as MoneyBag).presentmentMoney.amount).toBe(money(0, order.presentmentCurrencyCode).amount);
          expect(order.refundable).toBe(compare(order.totalReceivedSet, order.totalRefundedSet) > 0);
        }
      }),
    );
  });

  test('money goes back through several gateways, each no more than it took', () => {
    fc.assert(
      fc.property(baskets, fc.integer({ min: 1, max: 99 }), (basket, percent) => {
        const nextId = ids();
        const order = bought({ ...basket, parts: 2 }, nextId);
        order.payments[1]!.gateway = 'gift_card';
        const wanted = { lines: [], fullShipping: true };
        const suggestion = suggestRefund(order, percent > 50 ? everything(order) : wanted);
        for (const part of suggestion.transactions) expect(compare(part.amountSet, part.parent.amountSet)).toBeLessThanOrEqual(0);
        const sum = suggestion.transactions.reduce((all, one) => add(all, one.amountSet), zeroBag('KRW', order.presentmentCurrencyCode));
        expect(sum.presentmentMoney).toEqual(suggestion.amountSet.presentmentMoney);
        expect(new Set(suggestion.transactions.map((one) => one.parent.id)).size).toBe(suggestion.transactions.length);
      }),
    );
  });

  test('rounding of a payment in cash stands beside the amounts, on its own', () => {
    const order = bought({ where: 'home', lines: [{ won: 11_004, quantity: 1 }], percent: 0, parts: 1 });
    order.payments[0]!.amountRoundingSet = inCurrency('KRW', -4);
    settleOrder(order, []);
    expect(order.totalReceivedSet).toEqual(order.totalPriceSet);
    expect(order.totalCashRoundingAdjustment).toEqual({ paymentSet: inCurrency('KRW', -4), refundSet: inCurrency('KRW', 0) });
  });

  test('an unpaid order has nothing to refund', () => {
    const order = bought({ where: 'home', lines: [{ won: 11_000, quantity: 1 }], percent: 0, parts: 1 });
    order.payments = [];
    settleOrder(order, []);
    const suggestion = suggestRefund(order, everything(order));
    expect(isZero(suggestion.amountSet)).toBe(true);
    expect(suggestion.transactions).toEqual([]);
  });
});
