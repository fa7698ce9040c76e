import { expect, test } from 'vitest';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { isOver } from './over.ts';

const line = (processed: number) => ({ quantity: 1, processed }) as OrderReturn['lines'][number];
const doc = (more: Partial<OrderReturn>) => ({ status: 'open', lines: [line(1)], exchanges: [], more: false, ...more }) as unknown as OrderReturn;

test('a return is over when all of it came in or it is closed, and not while lines of it were not read', () => {
  expect(isOver(doc({}))).toBe(true);
  expect(isOver(doc({ lines: [line(1), line(0)] }))).toBe(false);
  expect(isOver(doc({ more: true }))).toBe(false);
  expect(isOver(doc({ more: true, status: 'closed' }))).toBe(true);
});
