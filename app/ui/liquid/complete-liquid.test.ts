import { expect, test } from 'vitest';
import { offered } from './complete-liquid.ts';
import type { LiquidPlace } from './place-in-liquid.ts';

const variable = (path: string, label: string, later = false) => ({ path, label, type: '글', group: '주문', example: '#1042', later, isNumber: path === 'ticket.number' });
const words = {
  variables: [variable('customer.name', '고객 이름'), variable('order.name', '주문번호'), variable('order.date', '주문한 날'), variable('refund.amount', '환불 금액', true), variable('ticket.number', '문의 번호')],
  filters: [{ name: 'josa', label: '조사 맞추기', written: "josa: '을/를'" }, { name: 'upcase', label: '대문자로' }, { name: 'plus', label: '더하기', calculates: true }],
  tags: [{ name: 'if', label: '조건' }],
  later: '처리가 끝나면 채워집니다',
  phrases: {},
};
const place = (kind: LiquidPlace['kind'], typed: string): LiquidPlace => ({ kind, typed, from: 3, opened: kind === 'tag' ? '{%' : '{{', closed: false, filters: 'order.name' });
const labels = (kind: LiquidPlace['kind'], typed: string) => offered(words, place(kind, typed)).map(({ label }) => label);

test('variables are found by their path and by their words', () => {
  expect(labels('variable', 'order.')).toEqual(['order.name', 'order.date']);
  expect(labels('variable', '주문')).toEqual(['order.name', 'order.date']);
  expect(labels('variable', '고객이름')).toEqual(['customer.name']);
  expect(labels('variable', 'zzz')).toEqual([]);
});

test('what begins with the letters comes first', () => {
  expect(labels('variable', 'NAME')).toEqual(['customer.name', 'order.name']);
  expect(labels('variable', 'o')).toEqual(['order.name', 'order.date', 'customer.name', 'refund.amount']);
});

test('each says its type, and what comes later says so', () => {
  const [later] = offered(words, place('variable', 'refund'));
  expect(later).toMatchObject({ displayLabel: '환불 금액', detail: 'refund.amount · 글', type: 'later', info: '처리가 끝나면 채워집니다\n#1042' });
});

test('filters and tags where they belong', () => {
  expect(labels('filter', '')).toEqual(['josa', 'upcase']);
  expect(labels('filter', '조사')).toEqual(['josa']);
  expect(labels('tag', 'i')).toEqual(['if']);
});

test('only a number is calculated with', () => {
  const of = (filters: string | null) => offered(words, { ...place('filter', ''), filters }).map(({ label }) => label);
  expect(of('ticket.number')).toContain('plus');
  expect(of('order.name')).not.toContain('plus');
  expect(of(null)).toContain('plus');
});
