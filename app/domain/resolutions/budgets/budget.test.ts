import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exceeded, type Budget, type Weighed } from './budget.ts';
import { replayBudgets, type PastAct } from './replayed-budgets.ts';

const won = (amount: number | string) => ({ amount: String(amount), currency: 'KRW' });
const none: Budget = { role: 'agent', causeId: null, perAction: null, perDay: null, perCustomer: null };
const act = (more: Partial<Weighed> = {}): Weighed => ({ role: 'agent', amount: won(10_000), causeId: 'late', day: [], customer: [], ...more });
const given = (amount: number, causeId: string | null = 'late') => ({ amount: won(amount), causeId });

describe('a budget', () => {
  test('lets through what it holds to the last won, and names the limit that is passed', () => {
    expect(exceeded(act(), [{ ...none, perAction: '10000' }])).toEqual([]);
    expect(exceeded(act(), [{ ...none, perAction: '9999' }])).toEqual([{ limit: 'perAction', causeId: null, max: won(9999), would: won(10_000) }]);
  });

  test('counts the day and the customer with the act itself', () => {
    const before = act({ day: [given(5000)], customer: [given(7000), given(1000)] });
    expect(exceeded(before, [{ ...none, perDay: '15000', perCustomer: '18000' }])).toEqual([]);
    expect(exceeded(before, [{ ...none, perDay: '14999', perCustomer: '17999' }]).map(({ limit, would }) => [limit, would.amount])).toEqual([['perDay', '15000'], ['perCustomer', '18000']]);
  });

  test('for one cause counts that cause alone, beside the general one', () => {
    const before = act({ day: [given(5000, 'damaged'), given(2000)] });
    expect(exceeded(before, [{ ...none, causeId: 'late', perDay: '12000' }])).toEqual([]);
    expect(exceeded(before, [{ ...none, causeId: 'late', perDay: '11999' }, { ...none, perDay: '17000' }])).toHaveLength(1);
    expect(exceeded(before, [{ ...none, causeId: 'damaged', perAction: '1' }])).toEqual([]);
  });

  test('is passed by nothing that gives nothing: goods of a return come in, whatever others gave', () => {
    expect(exceeded(act({ amount: won('0.0'), day: [given(50_000)], customer: [given(50_000)] }), [{ ...none, perAction: '0', perDay: '100', perCustomer: '100' }])).toEqual([]);
  });

  test('of another role, or without a bound, stops nothing', () => {
    expect(exceeded(act(), [{ ...none, role: 'lead', perAction: '1' }, none])).toEqual([]);
  });

  test('leaves out amounts in a currency that the shop has left', () => {
    expect(exceeded(act({ day: [{ amount: { amount: '900', currency: 'USD' }, causeId: null }] }), [{ ...none, perDay: '10000' }])).toEqual([]);
  });

  test('is passed by no smaller act where a larger one is let through', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), fc.nat(50_000), fc.array(fc.nat(20_000), { maxLength: 4 }), (small, more, bound, before) => {
        const budgets: Budget[] = [{ ...none, perAction: String(bound), perDay: String(bound), perCustomer: String(bound) }];
        const beyond = (amount: number) => exceeded(act({ amount: won(amount), day: before.map((one) => given(one)) }), budgets).length;
        return beyond(small) <= beyond(small + more);
      }),
    );
  });
});

describe('the replay of a quarter', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 7, day));
  const past = (id: string, day: number, amount: number, more: Partial<PastAct> = {}): PastAct => ({ id, at: at(day), agentId: 'a', role: 'agent', date: at(day).toISOString().slice(0, 10), receiver: 'c1', amount: won(amount), causeId: null, ...more });
  const week = 7 * 86_400_000;

  test('finds what would have waited, day by day and customer by customer', () => {
    const acts = [past('1', 1, 4000), past('2', 2, 4000), past('3', 2, 4000, { receiver: 'c2' }), past('4', 20, 4000)];
    expect([...replayBudgets(acts, [{ ...none, perDay: '5000' }], at(1), week).keys()]).toEqual(['3']);
    expect([...replayBudgets(acts, [{ ...none, perCustomer: '5000' }], at(1), week).keys()]).toEqual(['2']);
  });

  test('counts what was before the quarter and says nothing about it', () => {
    const acts = [past('1', 1, 4000), past('2', 3, 4000)];
    expect([...replayBudgets(acts, [{ ...none, perCustomer: '5000', perAction: '1' }], at(2), week).keys()]).toEqual(['2']);
  });

  test('says of each act what weighing it by hand says', () => {
    const arbitrary = fc.array(fc.record({ day: fc.integer({ min: 1, max: 6 }), amount: fc.nat(9000), receiver: fc.constantFrom('c1', 'c2'), agentId: fc.constantFrom('a', 'b') }), { maxLength: 12 });
    fc.assert(
      fc.property(arbitrary, fc.nat(20_000), (drawn, bound) => {
        const acts = drawn.map((one, index) => past(String(index), one.day, one.amount, { receiver: one.receiver, agentId: one.agentId })).toSorted((a, b) => a.at.getTime() - b.at.getTime());
        const budgets: Budget[] = [{ ...none, perDay: String(bound) }];
        const found = replayBudgets(acts, budgets, at(1), week);
        acts.forEach((one, index) => {
          const day = acts.slice(0, index).filter((before) => before.date === one.date && before.agentId === one.agentId);
          expect(found.has(one.id)).toBe(exceeded({ ...one, day, customer: [] }, budgets).length > 0);
        });
      }),
    );
  });
});
