import { expect, test } from 'vitest';
import { connection } from './connection.ts';

const rows = Array.from({ length: 12 }, (_, i) => ({ id: `gid://shopify/Order/${i + 1}`, at: `2026-10-${String(20 - i).padStart(2, '0')}` }));
const numbers = (page: { nodes: { id: string }[] }) => page.nodes.map((row) => Number(row.id.split('/').at(-1)));

test('pages forward to the end and says where it stands', () => {
  const first = connection(rows, { first: 5 });
  expect(numbers(first)).toEqual([1, 2, 3, 4, 5]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = connection(rows, { first: 5, after: first.pageInfo.endCursor });
  expect(numbers(second)).toEqual([6, 7, 8, 9, 10]);
  const third = connection(rows, { first: 5, after: second.edges.at(-1)!.cursor });
  expect(numbers(third)).toEqual([11, 12]);
  expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('pages backward with last and before', () => {
  const end = connection(rows, { last: 3 });
  expect(numbers(end)).toEqual([10, 11, 12]);
  expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(numbers(connection(rows, { last: 3, before: end.pageInfo.startCursor }))).toEqual([7, 8, 9]);
});

test('sorts, and reverses before paging', () => {
  const page = connection(rows, { first: 2, reverse: true }, { sortBy: (row) => row.at });
  expect(numbers(page)).toEqual([1, 2]);
  expect(numbers(connection(rows, { first: 2, reverse: true, after: page.pageInfo.endCursor }, { sortBy: (row) => row.at }))).toEqual([3, 4]);
  expect(numbers(connection(rows, { last: 2, before: page.pageInfo.endCursor, reverse: true }, { sortBy: (row) => row.at }))).toEqual([1]);
});

test('equal sort values fall back to the number in the id', () => {
  const equal = [12, 9, 100].map((n) => ({ id: `gid://shopify/Order/${n}` }));
  expect(numbers(connection(equal, { first: 3 }, { sortBy: () => 'same' }))).toEqual([9, 12, 100]);
});

test('a cursor keeps its place when its row moves or goes', () => {
  const sortBy = (row: { at: string }) => row.at;
  const first = connection(rows, { first: 3 }, { sortBy });
  expect(numbers(first)).toEqual([12, 11, 10]);
  const moved = rows.filter((row) => !row.id.endsWith('/10')).concat({ id: 'gid://shopify/Order/10', at: '2026-11-01' });
  expect(numbers(connection(moved, { first: 2, after: first.pageInfo.endCursor }, { sortBy }))).toEqual([9, 8]);
});

test('refuses what Shopify refuses', () => {
  expect(() => connection(rows, {})).toThrow('you must provide one of first or last');
  expect(() => connection(rows, { first: 1, last: 1 })).toThrow('both first and last');
  expect(() => connection(rows, { first: 251 })).toThrow('first cannot exceed 250');
  expect(() => connection(rows, { last: -1 })).toThrow('non-negative');
  expect(() => connection(rows, { first: 1, after: 'nonsense' })).toThrow('Invalid cursor');
});

test('an empty page and a bulk page', () => {
  expect(connection([], { first: 1 }).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  expect(connection(rows, { first: 0 }).nodes).toEqual([]);
  expect(connection(rows, { first: Infinity }).nodes).toHaveLength(12);
});
