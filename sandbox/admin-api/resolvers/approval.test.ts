/** Protected customer data is approved kind by kind: name, address, e-mail, phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import type { ProtectedContent } from '../../types.ts';
import { PROTECTED_CONTENT } from '../../state/approval.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const QUERY = `query ($id: ID!) { order(id: $id) {
  name email phone
  shippingAddress { firstName lastName name address1 address2 zip city countryCodeV2 phone }
  customer { firstName lastName email phone } } }`;
const PATHS: Record<ProtectedContent, string[]> = {
  name: ['shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.name', 'customer.firstName', 'customer.lastName'],
  address: ['shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.zip'],
  email: ['email', 'customer.email'],
  phone: ['phone', 'shippingAddress.phone', 'customer.phone'],
};

let asked: AskedShop;
let order: Order;
beforeAll(async () => {
  asked = await askedShop();
  order = asked.sandbox.acts.createOrder(asked.sandbox.shop) as Order;
});
afterAll(() => asked.sandbox.close());

test.each(PROTECTED_CONTENT)('without approval for %s its fields alone are null, each with an error that names it', async (kind) => {
  asked.sandbox.protectedDataApproved = PROTECTED_CONTENT.filter((one) => one !== kind);
  const { data, errors } = await asked.ask(QUERY, { id: order.id });
  expect(errors.map((one: { path: string[] }) => one.path.slice(1).join('.')).sort()).toEqual([...PATHS[kind]].sort());
  expect(new Set(errors.map((one: { extensions: { code: string } }) => one.extensions.code))).toEqual(new Set(['ACCESS_DENIED']));
  for (const path of Object.values(PATHS).flat()) {
    const [first, second] = path.split('.') as [string, string?];
    const value = second ? data.order[first][second] : data.order[first];
    if (PATHS[kind].includes(path)) expect(value, path).toBeNull();
  }
  expect(data.order.name).toBe(order.name);
  expect(data.order.shippingAddress.city).toBe(order.shippingAddress!.city);
});

test('a protected field that cannot be null takes its parent with it, as GraphQL says', async () => {
  asked.sandbox.protectedDataApproved = ['address', 'email', 'phone'];
  const { data, errors } = await asked.ask(`{ order(id: "${order.id}") { name statusPageUrl } }`);
  expect(data).toEqual({ order: null });
  expect(errors).toMatchObject([{ path: ['order', 'statusPageUrl'], extensions: { code: 'ACCESS_DENIED' } }]);
});

test('webhook bodies leave out the same kinds', async () => {
  asked.sandbox.protectedDataApproved = ['name', 'email'];
  asked.sandbox.acts.createOrder(asked.sandbox.shop);
  const body = (await asked.heard()).findLast((one) => one.topic === 'orders/create')!.body;
  expect(body).toMatchObject({ phone: null, shipping_address: { phone: null, address1: null, zip: null, city: order.shippingAddress!.city } });
  expect(body.email).toBe(order.email);
  expect(body.shipping_address.first_name).toBe(order.shippingAddress!.firstName);
  expect(body.name).toMatch(/^#/);
});

test('without level 1 everything about customers is refused by its object, the rest is answered, and no webhook tells of it', async () => {
  asked.sandbox.protectedDataApproved = 'none';
  const refused = async (query: string) => ((await asked.ask(query)).errors ?? []).map((one: { message: string }) => /the (\w+) object/.exec(one.message)?.[1]);
  expect(await refused('{ orders(first: 1) { nodes { name } } }')).toEqual(['Order']);
  expect(await refused(`{ order(id: "${order.id}") { name } customer(id: "${order.customerId}") { numberOfOrders } }`)).toEqual(['Order', 'Customer']);
  expect(await refused(`{ node(id: "${order.id}") { id } }`)).toEqual(['Order']);
  expect(await refused('{ shop { name } products(first: 1) { nodes { title } } locations(first: 1) { nodes { name } } }')).toEqual([]);
  const heardOf = (await asked.heard()).length;
  asked.sandbox.acts.createOrder(asked.sandbox.shop);
  expect((await asked.heard()).slice(heardOf).map((one) => one.topic)).not.toContain('orders/create');
});

test('all or nothing is said with yes and no', async () => {
  asked.sandbox.protectedDataApproved = true;
  expect((await asked.ask(QUERY, { id: order.id })).errors).toBeUndefined();
  asked.sandbox.protectedDataApproved = false;
  expect((await asked.ask(QUERY, { id: order.id })).errors).toHaveLength(Object.values(PATHS).flat().length);
});
