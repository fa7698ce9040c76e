import { expect, test } from 'vitest';
import { exactly, idOf, numberOf, searchFilter, timeOf, wordsOf } from './search-match.ts';
import { searchQuery } from './search-query.ts';

const term = (field: string | undefined, value: string, more = {}) => ({ kind: 'term', ...(field && { field }), comparator: '=', value, quoted: false, prefix: false, ...more });

test('nothing asks for everything', () => {
  expect(searchQuery(undefined)).toEqual({ kind: 'all' });
  expect(searchQuery('  ')).toEqual({ kind: 'all' });
});

test('fields, comparators, quotes, prefixes and escapes', () => {
  expect(searchQuery('name:#1042')).toEqual(term('name', '#1042'));
  expect(searchQuery("updated_at:>'2026-10-01T00:00:00Z'")).toEqual(term('updated_at', '2026-10-01T00:00:00Z', { comparator: '>', quoted: true }));
  expect(searchQuery('created_at:<=2024')).toEqual(term('created_at', '2024', { comparator: '<=' }));
  expect(searchQuery('email:"kim@seoul.example"')).toEqual(term('email', 'kim@seoul.example', { quoted: true }));
  expect(searchQuery('norm*')).toEqual(term(undefined, 'norm', { prefix: true }));
  expect(searchQuery('metafields.custom.on_sale:true')).toEqual(term('metafields.custom.on_sale', 'true'));
  expect(searchQuery('title:a\\ b')).toEqual(term('title', 'a b'));
  expect(searchQuery("title:'it\\'s'")).toEqual(term('title', "it's", { quoted: true }));
});

test('AND binds tighter than OR, parentheses bind tightest, NOT and - negate', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((word) => term(undefined, word));
  expect(searchQuery('a b OR c')).toEqual({ kind: 'or', nodes: [{ kind: 'and', nodes: [a, b] }, c] });
  expect(searchQuery('a AND (b OR c)')).toEqual({ kind: 'and', nodes: [a, { kind: 'or', nodes: [b, c] }] });
  expect(searchQuery('-tag:x NOT b')).toEqual({ kind: 'and', nodes: [{ kind: 'not', node: term('tag', 'x') }, { kind: 'not', node: b }] });
});

test('what is left open is closed, and stray signs do no harm', () => {
  expect(searchQuery('(a')).toEqual(term(undefined, 'a'));
  expect(searchQuery('"a b')).toEqual(term(undefined, 'a b', { quoted: true }));
  expect(searchQuery(') a')).toEqual(term(undefined, 'a'));
  expect(searchQuery('OR a')).toEqual(term(undefined, 'a'));
});

const order = { id: 'gid://shopify/Order/1042', name: '#1042', updatedAt: '2026-10-05T12:00:00Z', total: '52000', tags: ['vip', 'Seoul'], customer: '김하늘 Kim Haneul' };
const fields = {
  default: wordsOf((o: typeof order) => [o.name, o.customer]),
  id: idOf((o: typeof order) => o.id),
  name: exactly((o: typeof order) => o.name),
  tag: exactly((o: typeof order) => o.tags),
  total: numberOf((o: typeof order) => o.total),
  updated_at: timeOf((o: typeof order) => o.updatedAt),
};
const found = (query: string) => searchFilter('Order', query, fields, new Date('2026-10-06T00:00:00Z'))(order);

test.each([
  ['name:#1042', true], ['name:#104*', true], ['name:#104', false],
  ['tag:seoul', true], ['tag:seoul tag:vip', true], ['-tag:vip', false], ['tag:a OR tag:vip', true],
  ['id:1042', true], ['id:>1042', false], ['id:>=1042', true], ['id:gid://shopify/Order/1042', true],
  ['total:>50000', true], ['total:1..50000', false], ['total:50000..60000', true],
  ["updated_at:>'2026-10-05T11:59:59Z'", true], ["updated_at:>='2026-10-05T12:00:00Z'", true], ["updated_at:>'2026-10-05T12:00:00Z'", false],
  ['updated_at:2026-10-05', true], ['updated_at:2026-10', true], ['updated_at:<=2026', true], ['updated_at:<2026', false], ['updated_at:<now', true],
  ['haneul', true], ['kim han', true], ['김하', true], ['"haneul kim"', false],
])('%s: %s', (query, expected) => expect(found(query)).toBe(expected));

test('a field nobody taught the sandbox is named, even where it could not decide', () => {
  expect(() => found('name:#1 OR wobble:3')).toThrow('sandbox does not implement the search field Order.wobble');
  expect(() => found('wobble:3')).toThrow('Order.wobble');
});
