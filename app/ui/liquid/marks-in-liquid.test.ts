import { expect, test } from 'vitest';
import { marksInLiquid } from './marks-in-liquid.ts';

test('outputs and tags are found in their places, outputs with what they write', () => {
  const text = "{% if a %}{{ order.name | josa: '을/를' }}{%- endif -%} {{- 'fixed' -}} { not } {{ open";
  expect(marksInLiquid(text).map(({ from, to, kind, path }) => [text.slice(from, to), kind, path])).toEqual([
    ['{% if a %}', 'tag', null],
    ["{{ order.name | josa: '을/를' }}", 'output', 'order.name'],
    ['{%- endif -%}', 'tag', null],
    ["{{- 'fixed' -}}", 'output', null],
  ]);
});

test.each(['{'.repeat(100_000), '{{ '.repeat(33_000), '{%'.repeat(50_000)])('100 KB of braces are read in the time of a keystroke', (text) => {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    expect(marksInLiquid(text)).toEqual([]);
    return performance.now() - began;
  });
  // The best of several: the machine may be busy with something else.
  expect(Math.min(...times)).toBeLessThan(200);
});
