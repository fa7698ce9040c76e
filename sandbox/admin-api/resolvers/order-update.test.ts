import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

let asked: AskedShop;
beforeEach(async () => (asked = await askedShop()));
afterEach(() => asked.sandbox.close());

const UPDATE = `mutation($input: OrderInput!) { orderUpdate(input: $input) { order { shippingAddress { address1 city provinceCode province zip countryCodeV2 name } } userErrors { field message } } }`;
const seoul = { firstName: '가온', lastName: '한', address1: '가상로 12', city: '서울', provinceCode: 'KR-11', zip: '04524', countryCode: 'KR' };
const update = async (order: Order, shippingAddress: Record<string, unknown>) => (await asked.ask(UPDATE, { input: { id: order.id, shippingAddress } })).data.orderUpdate;
const anOrder = () => asked.sandbox.acts.createOrder(asked.sandbox.shop, {}) as Order;

test('an address replaces the one there was, and is told', async () => {
  const order = anOrder();
  const { order: changed, userErrors } = await update(order, seoul);
  expect(userErrors).toEqual([]);
  expect(changed.shippingAddress).toEqual({ address1: '가상로 12', city: '서울', provinceCode: 'KR-11', province: '서울특별시', zip: '04524', countryCodeV2: 'KR', name: '한가온' });
  expect((await asked.heard()).map(({ topic }) => topic)).toContain('orders/updated');
});

test('each country has its provinces and postal codes', async () => {
  const order = anOrder();
  const fields = async (address: Record<string, unknown>) => (await update(order, address)).userErrors.map((one: { field: string[] }) => one.field.at(-1));
  expect(await fields({ ...seoul, provinceCode: 'NY' })).toEqual(['provinceCode']);
  expect(await fields({ ...seoul, zip: '123' })).toEqual(['zip']);
  expect(await fields({ ...seoul, countryCode: 'US', provinceCode: undefined, zip: '1' })).toEqual(['provinceCode', 'zip']);
  expect(await fields({ ...seoul, countryCode: 'US', provinceCode: 'NY', zip: '10001-1234' })).toEqual([]);
  expect(await fields({ ...seoul, address1: ' ', city: '' })).toEqual(['address1', 'city']);
  expect(await fields({ ...seoul, countryCode: 'NZ', provinceCode: 'XYZ', zip: 'any' })).toEqual([]);
});

test('a cancelled order keeps its address', async () => {
  const order = anOrder();
  asked.sandbox.acts.cancel(asked.sandbox.shop, order.id);
  expect((await update(order, seoul)).userErrors).toMatchObject([{ field: ['input', 'shippingAddress'] }]);
});
