import { expect, test, vi } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { orderIn, textNaming } from '#app/domain/tickets/customer-match.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { aCustomerSnapshot } from '#tests/builders/a-customer.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { orderOfAddress } from './order-of-address.server.ts';
import { readOrderNumber } from './order-number.ts';

const MAIL = 'minji@mail.example';

// The shop has digits in its prefix. Another order of the same customer's has them as its number.
test.each<[string, number]>([
  ['B2B-1042', 1042],
  ['2026-1042', 1042],
  ['2026-42', 42],
  ['1042-2026', 1042],
])('%s is found by its whole name: with a code, and in the form’s field', async (name, number) => {
  const customer = aCustomerSnapshot({ email: MAIL });
  const desk = await aDesk();
  const order = anOrderSnapshot({ name, number, email: MAIL, customer });
  for (const one of [anOrderSnapshot({ name: '#2', number: 2, email: MAIL, customer }), order, anOrderSnapshot({ name: '#2026', number: 2026, email: MAIL, customer })]) await keepOrder(desk, one, { source: 'fill', readAt: desk.clock.now() });
  expect(await orderOfAddress(desk, readOrderNumber(name)!, MAIL)).toMatchObject({ id: order.id });
  expect(await orderIn(desk, customer.id, textNaming(name, ''))).toBe(order.id);
});

test('one that is not known is searched for at Shopify by its whole name, though its prefix is another’s number', async () => {
  const late = anOrderSnapshot({ name: '2026-1042', number: 1042, email: MAIL });
  const ordersByName = vi.fn(async () => [late]);
  const desk = await aDesk({ shopify: { ordersByName } as unknown as ShopifyPort });
  await keepOrder(desk, anOrderSnapshot({ name: '#2026', number: 2026, email: MAIL }), { source: 'fill', readAt: desk.clock.now() });
  expect(await orderOfAddress(desk, readOrderNumber('#2026-1042')!, MAIL)).toMatchObject({ id: late.id });
  expect(ordersByName.mock.calls).toEqual([['2026-1042']]);
});
