import { expect, test } from 'vitest';
import type { VariantChoice } from '#app/domain/orders/variant-choice.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { changedLines, noChanges, wishedItems } from './item-changes.ts';

const line = (id: string, current: number, unsent: number) => ({ id, current, unsent });
const order = { lines: [line('1', 3, 2), line('2', 1, 1), line('3', 2, 0)] } as unknown as OrderView;
const variant = { id: '900' } as VariantChoice;

test('nothing changed is nothing wished', () => expect(wishedItems(order, noChanges)).toEqual({ lines: [], add: [] }));

test('fewer or more units count beside those that were sent', () => {
  expect(wishedItems(order, { ...noChanges, units: { 1: 1, 2: 3 } })).toEqual({ lines: [{ orderLineId: '1', quantity: 2 }, { orderLineId: '2', quantity: 3 }], add: [] });
});

test('another variant takes the place of all that was not sent, in the number chosen', () => {
  expect(wishedItems(order, { ...noChanges, swaps: { 1: variant } })).toEqual({ lines: [{ orderLineId: '1', quantity: 1 }], add: [{ variantId: '900', quantity: 2 }] });
  expect(wishedItems(order, { units: { 1: 1 }, swaps: { 1: variant, 2: null }, extra: [{ variant: null, quantity: 1 }, { variant, quantity: 4 }] })).toEqual({
    lines: [{ orderLineId: '1', quantity: 1 }],
    add: [{ variantId: '900', quantity: 1 }, { variantId: '900', quantity: 4 }],
  });
});

test('the issue is about what is taken off', () => {
  expect(changedLines(order, { ...noChanges, units: { 1: 1, 2: 3 } })).toEqual([{ orderLineId: '1', quantity: 1 }]);
});
