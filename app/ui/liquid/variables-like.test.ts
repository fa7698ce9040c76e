import { expect, test } from 'vitest';
import { variablesLike } from './variables-like.ts';

const variables = [
  { path: 'order.name', label: '주문번호', type: '글', group: '주문', example: '#1042', later: false, isNumber: false },
  { path: 'order.items', label: '주문 상품', type: '목록', group: '주문', example: '머그 2개', later: false, isNumber: false },
  { path: 'refund.amount', label: '환불 금액', type: '금액', group: '환불', example: null, later: true, isNumber: false },
];
const found = (sought: string) => variablesLike(variables, sought).map(({ group, found: all }) => [group, ...all.map(({ path }) => path)]);

test('all of them in their groups, or those that hold the letters', () => {
  expect(found('')).toEqual([['주문', 'order.name', 'order.items'], ['환불', 'refund.amount']]);
  expect(found('머그')).toEqual([['주문', 'order.items']]);
  expect(found('ORDER.N')).toEqual([['주문', 'order.name']]);
  expect(found('환불금액')).toEqual([['환불', 'refund.amount']]);
  expect(found('없는 말')).toEqual([]);
});
