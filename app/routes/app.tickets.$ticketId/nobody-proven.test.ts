import { expect, test } from 'vitest';
import { nobodyProven } from './nobody-proven.ts';

test.each([
  ['a guest’s chat', { channel: 'chat', customerId: null, orderId: null }, true],
  ['a chat that was linked to a customer', { channel: 'chat', customerId: '1', orderId: null }, false],
  ['a chat that was linked to an order', { channel: 'chat', customerId: null, orderId: '1' }, false],
  ['a mail of somebody unknown, who reads where they wrote from', { channel: 'email', customerId: null, orderId: null }, false],
])('%s: %j → %s', (_, ticket, unproven) => {
  expect(nobodyProven(ticket)).toBe(unproven);
});
