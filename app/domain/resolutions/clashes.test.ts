import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clashesOf, type GivenElsewhere, type TakenByUs } from './clashes.ts';

const bought = new Map([['a', 2], ['b', 1]]);
const sent = (resolutionId: string, orderLineId: string): TakenByUs => ({ resolutionId, orderLineId, unseenByShopify: true });
const refunded = (refundId: string, ...lines: [string, number][]): GivenElsewhere => ({ refundId, lines: lines.map(([orderLineId, quantity]) => ({ orderLineId, quantity })) });

describe('a clash', () => {
  test('is a refund by somebody else of a unit that was sent again', () => {
    expect([...clashesOf(bought, [sent('r1', 'b')], [refunded('x', ['b', 1])])]).toEqual([['x', ['r1']]]);
  });

  test('is none while enough units are left for both', () => {
    expect(clashesOf(bought, [sent('r1', 'a')], [refunded('x', ['a', 1])]).size).toBe(0);
    expect([...clashesOf(bought, [sent('r1', 'a')], [refunded('x', ['a', 1]), refunded('y', ['a', 1])]).keys()]).toEqual(['x', 'y']);
  });

  test('names what Shopify cannot see, not refunds of ours beside it', () => {
    const ours: TakenByUs[] = [sent('r1', 'a'), { resolutionId: 'r2', orderLineId: 'a', unseenByShopify: false }];
    expect([...clashesOf(bought, ours, [refunded('x', ['a', 1])])]).toEqual([['x', ['r1']]]);
  });

  test('is no intake of an exchange’s own return, unless it pays for what the new goods make good', () => {
    const end = (refundId: string, beyond: boolean, ...lines: [string, number][]): GivenElsewhere => ({ ...refunded(refundId, ...lines), ofExchange: { resolutionId: 'r1', beyond } });
    expect(clashesOf(bought, [sent('r1', 'b')], [end('x', false, ['b', 1])]).size).toBe(0);
    expect([...clashesOf(bought, [sent('r1', 'b')], [end('x', true, ['b', 1])])]).toEqual([['x', ['r1']]]);
    // Of the same unit, though enough are left for both.
    expect([...clashesOf(bought, [sent('r1', 'a')], [end('x', true, ['a', 1])])]).toEqual([['x', ['r1']]]);
    // Past the return, of a unit that is made good already: that one clashes, and not the intake.
    expect([...clashesOf(bought, [sent('r1', 'a'), sent('r2', 'a')], [end('x', false, ['a', 1]), refunded('y', ['a', 1])]).keys()]).toEqual(['y']);
    // More units came in than the exchange holds.
    expect([...clashesOf(bought, [sent('r1', 'a'), sent('r2', 'a')], [end('x', false, ['a', 2])]).keys()]).toEqual(['x']);
  });

  test('is found exactly where more is made good than was bought', () => {
    const lines = fc.constantFrom('a', 'b');
    const ours = fc.array(lines.map((line) => sent('r', line)), { maxLength: 3 });
    const theirs = fc.array(fc.tuple(lines, fc.integer({ min: 1, max: 2 })), { maxLength: 3 });
    fc.assert(
      fc.property(ours, theirs, (taken, given) => {
        const refunds = given.map(([line, quantity], index) => refunded(String(index), [line, quantity]));
        const clashes = clashesOf(bought, taken, refunds);
        given.forEach(([line], index) => {
          const total = taken.filter((one) => one.orderLineId === line).length + given.filter(([other]) => other === line).reduce((sum, [, quantity]) => sum + quantity, 0);
          expect(clashes.has(String(index))).toBe(total > bought.get(line)!);
        });
      }),
    );
  });
});
