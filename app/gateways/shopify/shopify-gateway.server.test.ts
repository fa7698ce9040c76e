import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '#app/platform/problem.ts';
import type { OrderSnapshot } from './port/order-snapshot.ts';
import { aSandbox, shopifyPortOver } from '#tests/builders/a-sandbox.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';

const lines: string[] = [];
const sandbox = aSandbox({ log: (line) => lines.push(line) });
const port = await shopifyPortOver(sandbox);
const { world, shop } = sandbox;
afterAll(() => sandbox.close());

const orders = [...world.all<Order>(shop, 'Order')];
const visible = orders.filter((order) => Date.parse(order.createdAt) > world.now().getTime() - 59 * 86_400_000);
const number = (gid: string) => gid.split('/').at(-1)!;

test('the shop tells who it is', async () => {
  expect(await port.shopProfile()).toMatchObject({ domain: shop.domain, name: '온담', currency: 'KRW', timeZone: 'Asia/Seoul', locale: 'ko', passwordPageOn: false });
  expect((await port.shopProfile()).scopes).toContain('write_orders');
});

describe('an order', () => {
  const withParcel = visible.find((order) => order.fulfillmentIds.length > 0)!;

  test('for the snapshot, with lines, parcels and scans', async () => {
    const snapshot = (await port.orderSnapshot(number(withParcel.id)))!;
    expect(snapshot).toMatchObject({ id: number(withParcel.id), name: withParcel.name, email: withParcel.email });
    expect(Number(snapshot.total)).toBe(Number(withParcel.totalPriceSet.shopMoney.amount));
    expect(snapshot.updatedAt).toEqual(new Date(withParcel.updatedAt));
    expect(snapshot.lines.map((line) => line.title)).toEqual(withParcel.lines.map((line) => line.title));
    expect(snapshot.fulfillments!.map((parcel) => parcel.trackings[0]?.number).every(Boolean)).toBe(true);
  });

  test('live, with what can be given back', async () => {
    const live = (await port.liveOrder(number(withParcel.id)))!;
    expect(live.live).toHaveLength(live.lines.length);
    expect(live.paid.currency).toBe('KRW');
    expect(Number(live.paid.amount)).toBe(Number(withParcel.totalReceivedSet.shopMoney.amount));
    expect(Number(live.refundable.amount)).toBeLessThanOrEqual(Number(live.paid.amount));
    expect(live.payments.length).toBeGreaterThan(0);
    expect(live.adminUrl).toBe(`shopify://admin/orders/${number(withParcel.id)}`);
  });

  test('that is not there, or hidden for its age, is null', async () => {
    const oldest = orders.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))[0]!;
    expect(await port.orderSnapshot('1')).toBeNull();
    expect(await port.liveOrder(number(oldest.id))).toBeNull();
  });

  test('is found by its name, by its customer, with others by their ids', async () => {
    const owned = visible.find((order) => order.customerId)!;
    expect((await port.ordersByName(owned.name)).map(({ id }) => id)).toEqual([number(owned.id)]);
    expect((await port.ordersOfCustomer(number(owned.customerId!))).map(({ id }) => id)).toContain(number(owned.id));
    const wanted = visible.slice(0, 14).map(({ id }) => number(id));
    expect((await port.orderSnapshots([...wanted, '1'])).map(({ id }) => id)).toEqual(wanted);
  });
});

test('orders since a moment come oldest change first, a page at a time, each once', async () => {
  const seen: { id: string; updatedAt: Date }[] = [];
  let cursor: string | null = null;
  do {
    const page = await port.ordersUpdatedSince(new Date(0), cursor);
    seen.push(...page.orders);
    cursor = page.cursor;
  } while (cursor);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.length).toBe(await port.ordersCount());
  expect(seen.map(({ updatedAt }) => updatedAt.getTime())).toEqual(seen.map(({ updatedAt }) => updatedAt.getTime()).toSorted((a, b) => a - b));
});

test('customers are found by id, e-mail address and phone number', async () => {
  const [someone] = [...world.all(shop, 'Customer')].filter((one) => one['email'] && one['phone']);
  const found = await port.customerByEmail(String(someone!['email']));
  expect(found).toMatchObject({ id: number(someone!.id), email: someone!['email'] });
  expect(await port.customerByPhone(String(someone!['phone']))).toEqual(found);
  expect(await port.customer(number(someone!.id))).toEqual(found);
  expect(await port.customerByEmail('nobody@example.com')).toBeNull();
});

test('a bulk result is read as a stream of orders with their lines', async () => {
  const id = await port.startOrdersBulk();
  await sandbox.idle();
  const operation = await port.bulkOperation(id);
  expect(operation).toMatchObject({ state: 'completed', error: null });
  const read: OrderSnapshot[] = [];
  for await (const order of port.readOrdersBulk(operation.url!)) read.push(order);
  expect(read).toHaveLength(await port.ordersCount());
  const whole = await port.orderSnapshots(read.map(({ id: one }) => one));
  const { fulfillments: _f, refunds: _r, ...head } = whole.find((one) => one.id === read[0]!.id)!;
  expect(read[0]).toEqual(head);
});

test('the help goes to the metafield that the block reads', async () => {
  await port.setHelp([{ key: 'settings', json: '{"topics":[]}' }, { key: 'index_ko', json: '{}' }]);
  expect(JSON.stringify([...world.all(shop, 'Metafield')])).toContain('topics');
  await port.removeHelp(['settings', 'never_there']);
  expect([...world.all(shop, 'Metafield')].filter(({ namespace }) => namespace === 'help').map(({ key }) => key)).toEqual(['index_ko']);
});

test('without approval for protected data the rest is still there', async () => {
  sandbox.protectedDataApproved = false;
  const order = (await port.orderSnapshot(number(visible[0]!.id)))!;
  expect(order).toMatchObject({ name: visible[0]!.name, email: null, phone: null });
  expect(order.shippingAddress?.address1 ?? null).toBeNull();
  sandbox.protectedDataApproved = true;
});

test('a missing scope, a dead token and a broken server are told apart', async () => {
  const codeOf = (call: Promise<unknown>) => call.then(() => 'fine', (error: Problem) => error.code);
  sandbox.faults.arm({ kind: '500', times: 2 });
  expect(await codeOf(port.ordersCount())).toBe('fine');
  sandbox.faults.arm({ kind: 'drop', times: 9 });
  expect(await codeOf(port.ordersCount())).toBe('shopify_unavailable');
  sandbox.faults.clear();
  sandbox.faults.arm({ kind: 'drop', times: 1 });
  expect(await codeOf(port.setHelp([{ key: 'settings', json: '{}' }]))).toBe('fine');
  sandbox.faults.arm({ kind: '500', operation: 'PublishHelp', times: 1 });
  expect(await codeOf(port.setHelp([{ key: 'settings', json: '{}' }]))).toBe('shopify_unknown');
  sandbox.acts.changeScopes(shop, ['read_products']);
  expect(await codeOf(port.ordersCount())).toBe('scope_missing');
  sandbox.tokens.revokeAll(shop.domain);
  expect(await codeOf(port.ordersCount())).toBe('shopify_unavailable');
});

test('nothing was asked that the sandbox does not know', () => {
  expect(lines).toEqual([]);
});
