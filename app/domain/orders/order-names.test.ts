import { expect, test } from 'vitest';
import { numberInName, orderNamesIn } from './order-names.ts';

test.each<[string, number[]]>([
  ['#1042', [1042]],
  ['＃１０４２ 언제 오나요', [1042]],
  ['# 1042 아직 안 왔어요', [1042]],
  ['1042번 주문이 안 왔습니다', [1042]],
  ['1042번이요', [1042]],
  ['주문번호 1042', [1042]],
  ['주문 번호: 1042', [1042]],
  ['주문번호는 1042입니다.', [1042]],
  ['주문번호 : #1042', [1042]],
  ['주문번호(1042) 확인 부탁드려요', [1042]],
  ['주문 1042 취소해 주세요', [1042]],
  ['주문번호 KR-1042', [1042]],
  ['#KR1042', [1042]],
  ['#KR-1042-B', [1042]],
  ['order 1042', [1042]],
  ['Order #1042 has not arrived.', [1042]],
  ['My order no. 1042 is late', [1042]],
  ['order number is 1042', [1042]],
  ['ORDER ID: EU-1042', [1042]],
  ['orders #1042 and #1043', [1042, 1043]],
  ['주문번호 1042, 그리고 #1039도요', [1042, 1039]],
  ['#1042 (주문번호 1042)', [1042]],
  // Shops may have digits before and after the number.
  ['#B2B-1042', [1042]],
  ['#B2B1042', [1042]],
  ['#B2B 1042', [1042]],
  ['#2026-1042 아직이요', [1042]],
  ['#1042-2026', [2026]],
  ['주문번호 B2B-1042', [1042]],
  ['주문번호는 2026-1042입니다.', [1042]],
  ['주문번호 K2B1042', [1042]],
  ['주문 번호: #KR2-1042-B', [1042]],
  ['order B2B-1042', [1042]],
  ['Order number is 2026-1042.', [1042]],
  ['#1042, #B2B-1043', [1042, 1043]],
  ['order status of order 1042', [1042]],
])('%s', (text, numbers) => {
  expect(orderNamesIn(text).map(({ numbers: [number] }) => number)).toEqual(numbers);
});

test.each([
  '010-0000-1234번으로 전화 주세요',
  '전화번호는 01000001234 입니다',
  '+1-555-0142',
  '2026-11-20에 주문했어요',
  '2026년 11월 20일',
  '주문 2026-11-20',
  '주문 12,000원',
  '주문 3000원 할인',
  '12,000원이 결제됐어요',
  'I ordered 200 pieces',
  'my order of 120 items',
  'order 12.50 USD',
  '테헤란로 1042번길 3',
  '3번이나 전화했어요',
  '1000번째 고객',
  '택배 송장 1234567890123456',
  '&#1042;',
  '주문 010-1234-5678로 연락 주세요',
  '주문 02-1234-5678',
  'order 202-555-0142',
  'order 12-2026',
  'order 1042-3',
  'order B2B-1042.50',
  '주문 2026-11-1',
  'order 200pcs',
  'order covid-19',
  '#99999999999',
  '',
])('no order in: %s', (text) => {
  expect(orderNamesIn(text)).toEqual([]);
});

test.each<[string, number, number]>([
  ['#1042', 1042, 1042],
  ['#1042', 42, 1042],
  ['KR2-1042-B', 1042, 1042],
  ['KR2-1042-B', 42, 1042],
  ['#99999999999', 7, 7],
  ['Gift', 7, 7],
])('%s (%i) is called %i', (name, number, called) => {
  expect(numberInName(name, number)).toBe(called);
});

test.each(['주문', 'order', '#', '주문 a-', 'order 1-', '#a1b'])('a text that goes on with blanks, or again and again, is read at once: %s', (word) => {
  const began = performance.now();
  for (const text of [word + ' '.repeat(200), `${word}${' \n'.repeat(5000)}x`, word.repeat(3000), `${word} `.repeat(3000)]) orderNamesIn(text);
  expect(performance.now() - began).toBeLessThan(2000);
});
