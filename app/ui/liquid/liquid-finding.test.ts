import { expect, test } from 'vitest';
import { spanOf } from './liquid-finding.ts';

const text = '첫 줄\n{{ order.nmae }}\n';
const marked = (finding: { line: number; column: number; length?: number }, of = text) => {
  const { from, to } = spanOf(of, { ...finding, message: '' });
  return of.slice(from, to);
};

test('a finding marks its words', () => {
  expect(marked({ line: 2, column: 4, length: 10 })).toBe('order.nmae');
  expect(marked({ line: 2, column: 4 })).toBe('order.nmae');
});

test('a place that is not there any more marks something that is', () => {
  expect(marked({ line: 2, column: 900 })).toBe('}');
  expect(marked({ line: 90, column: 1 })).toBe('');
  expect(spanOf('', { line: 1, column: 1, message: '' })).toEqual({ from: 0, to: 0 });
});
