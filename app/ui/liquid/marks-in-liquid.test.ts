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

// Twenty times the longest template there can be: read in anything but one pass, it would not end within a test's time.
test.each(['{'.repeat(2_000_000), '{{ '.repeat(660_000), '{%'.repeat(1_000_000)])('braces that open nothing are read in one pass', (text) => {
  expect(marksInLiquid(text)).toEqual([]);
});
