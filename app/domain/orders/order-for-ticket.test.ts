import { expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { days } from '#app/platform/spans.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { orderForTicket } from './order-for-ticket.server.ts';

async function aShopWithAnOrder() {
  const world = await aDeskInSandbox();
  const order = world.sandbox.acts.createOrder(world.sandbox.shop, { paid: true });
  return { ...world, orderId: order.id.split('/').at(-1)!, name: String(order['name']) };
}

test('the order is read live, and kept', async () => {
  const { desk, clock, orderId, name } = await aShopWithAnOrder();
  expect(await orderForTicket(desk, orderId)).toMatchObject({ source: 'live', asOf: clock.now(), order: { name } });
  expect(await desk.db.order.count({ where: { shopId: desk.shop.id, id: orderId } })).toBe(1);
});

test('when Shopify does not answer, it is as last seen, and says so', async () => {
  const { sandbox, desk, clock, orderId, name } = await aShopWithAnOrder();
  const seenAt = clock.now();
  await orderForTicket(desk, orderId);
  clock.pass(days(1));
  sandbox.faults.arm({ kind: '500', times: 9 });
  const found = await orderForTicket(desk, orderId);
  expect(found).toMatchObject({ source: 'snapshot', because: 'shopify_unavailable', order: { name } });
  expect(found!.asOf.getTime()).toBeLessThan(seenAt.getTime() + days(1));
});

test('a page does not wait for a slow Shopify', async () => {
  const { desk, orderId, name } = await aShopWithAnOrder();
  await orderForTicket(desk, orderId);
  const never = desk.as({ kind: 'system' }, new Proxy({} as ShopifyPort, { get: () => () => new Promise(() => {}) }));
  expect(await orderForTicket(never, orderId, 5)).toMatchObject({ source: 'snapshot', because: 'slow', order: { name } });
});

test('an order that Shopify hides for its age is as last seen', async () => {
  const { desk, clock, orderId } = await aShopWithAnOrder();
  await orderForTicket(desk, orderId);
  clock.pass(days(61));
  expect(await orderForTicket(desk, orderId)).toMatchObject({ source: 'snapshot', because: 'not_shown', deletedAt: null });
});

test('what nobody knows is nothing; what sends the browser to sign in again passes through', async () => {
  const { desk } = await aShopWithAnOrder();
  expect(await orderForTicket(desk, '1')).toBeNull();
  const response = new Response(null, { status: 401 });
  const expired = desk.as({ kind: 'system' }, new Proxy({} as ShopifyPort, { get: () => () => Promise.reject(response) }));
  await expect(orderForTicket(expired, '1')).rejects.toBe(response);
});
