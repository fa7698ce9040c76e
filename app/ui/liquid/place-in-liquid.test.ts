import { expect, test } from 'vitest';
import { placeInLiquid } from './place-in-liquid.ts';

/** The bar is the cursor. */
function at(text: string) {
  const cursor = text.indexOf('¦');
  const place = placeInLiquid(text.replace('¦', ''), cursor);
  return place && [place.kind, place.typed, place.closed];
}

test.each([
  ['{{ ¦', 'variable', ''],
  ['{{¦', 'variable', ''],
  ['{{- ord¦', 'variable', 'ord'],
  ['고객님 {{ order.na¦', 'variable', 'order.na'],
  ['{{ 주문¦', 'variable', '주문'],
  ['{{ order.name | ¦', 'filter', ''],
  ['{{ order.name|jo¦', 'filter', 'jo'],
  ["{{ order.name | josa: '을/를' | up¦", 'filter', 'up'],
  ['{{ order.date | append: or¦', 'variable', 'or'],
  ['{% ¦', 'tag', ''],
  ['{%- i¦', 'tag', 'i'],
  ['{% if ¦', 'variable', ''],
  ['{% if order.name == pa¦', 'variable', 'pa'],
  ['{% assign x = order.name | up¦', 'filter', 'up'],
])('in %s a %s may be completed', (text, kind, typed) => {
  expect(at(text)).toEqual([kind, typed, false]);
});

test.each(['¦', 'plain words¦', '{{ order.name }}¦', '{{ order.name }} and ¦', '{% if x %}¦', "{{ 'quo¦", '{{ order.name som¦', '{% comment ¦', '{% endif ¦', '{ { ¦'])('in %s nothing is', (text) => {
  expect(at(text)).toBe(null);
});

test('braces that are there already are seen', () => {
  expect(at('{{ ¦ }}')).toEqual(['variable', '', true]);
  expect(at('{% i¦ %}')).toEqual(['tag', 'i', true]);
  expect(at('{{ ¦\n{{ order.name }}')).toEqual(['variable', '', false]);
});

test('a filter says what it works on', () => {
  const filtered = (text: string) => placeInLiquid(text, text.length)!.filters;
  expect(filtered("{{ ticket.number | append: 'x' | ")).toBe('ticket.number');
  expect(filtered('{% assign next = ticket.number | ')).toBe('ticket.number');
  expect(filtered("{{ 'word' | ")).toBe(null);
});

// Twenty times the longest template there can be: read in anything but one pass, it would not end within a test's time.
test('a text full of braces is read in one pass', () => {
  const text = '{{ a'.repeat(500_000);
  expect(placeInLiquid(text, text.length)).toEqual({ kind: 'variable', from: text.length - 1, typed: 'a', opened: '{{', closed: false, filters: null });
});
