import { beforeAll, expect, test } from 'vitest';
import type { Desk } from '#app/desk/desk.ts';
import { keepCustomer } from '#app/domain/customers/keep-customer.server.ts';
import { loader as ordersDoor } from '#app/routes/app.templates.orders.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';
import { anOrder } from '#tests/builders/an-order.ts';
import { look } from './a-door-call.ts';

// Which order a preview is filled with is found and chosen, never guessed.

let app: AppInSandbox;
let desk: Desk;
let buyer: { id: string; name: string; email: string };

beforeAll(async () => {
  app = anAppInSandbox();
  ({ desk } = await app.open());
  const doc = [...app.sandbox.world.all(app.sandbox.shop, 'Customer')].find((one) => one['email'] && /^[가-힣]{3}$/.test(String(one['displayName'])))!;
  buyer = { id: doc.id.split('/').at(-1)!, name: String(doc['displayName']), email: String(doc['email']) };
});

interface Found {
  orders: { id: string; name: string; customer: string | null; items: string }[];
}

const find = async (words: string) => (await look<Found>(app, ordersDoor, {}, `?words=${encodeURIComponent(words)}`)).body.orders;

test('by its number as people write it', async () => {
  const { id } = await anOrder(desk, { number: 990_042, name: '#990042' });
  for (const words of ['990042', '#990042', ' 990042번 ']) expect((await find(words)).map((order) => order.id)).toEqual([id]);
  expect((await find('#990042'))[0]).toMatchObject({ name: '#990042', customer: null });
});

test('by its customer, who is named beside it, and whose data that is leaves a trace', async () => {
  await keepCustomer(desk, buyer.id);
  const { id } = await anOrder(desk, { number: 990_043, name: '#990043' });
  await desk.db.order.updateMany({ where: { shopId: desk.shop.id, id }, data: { customerId: buyer.id } });
  const found = await find(buyer.email);
  expect(found.find((order) => order.id === id)).toMatchObject({ customer: buyer.name });
  expect(await desk.db.accessLog.count({ where: { shopId: desk.shop.id, what: 'order', customerId: buyer.id } })).toBe(1);
});

test.each(['', 'nobody-has-this@mail.example', '999999999'])('%j finds none', async (words) => {
  expect(await find(words)).toEqual([]);
});
