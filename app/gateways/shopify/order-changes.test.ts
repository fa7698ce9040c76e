import { afterAll, expect, test } from 'vitest';
import type { Problem } from '#app/platform/problem.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aSandbox, shopifyPortOver } from '#tests/builders/a-sandbox.ts';

const lines: string[] = [];
const sandbox = aSandbox({ log: (line) => lines.push(line) });
sandbox.acts.changeScopes(sandbox.shop, ['write_orders', 'write_order_edits', 'read_products', 'read_customers', 'read_fulfillments']);
const port = await shopifyPortOver(sandbox);
const { acts, shop, world } = sandbox;
afterAll(() => sandbox.close());
const number = (gid: string) => gid.split('/').at(-1)!;
const anOrder = (quantity = 2) => acts.createOrder(shop, { quantities: [quantity] }) as Order;
const refusal = (call: Promise<unknown>) => call.then(() => null, (error: Problem) => ({ code: error.code, shown: error.details.shown }));

test('a cancellation: what it would give back, the job, and what came of it', async () => {
  const order = anOrder();
  const id = number(order.id);
  const before = await port.orderToCancel(id);
  expect(before).toMatchObject({ name: order.name, cancelledAt: null, fulfillmentStatus: 'UNFULFILLED', returning: false, authorizing: false, lines: [{ quantity: 2, current: 2, refundable: 2, unfulfilled: 2 }] });
  expect(before.refund.presentment).toEqual(before.paid.presentment);
  expect(before.refund.transactions).toHaveLength(1);
  const job = await port.cancelOrder({ orderId: id, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true, notify: false, staffNote: 'mend:x' });
  expect(job).toMatchObject({ state: 'running', errors: [] });
  await sandbox.idle();
  expect(await port.cancelJob(job.id)).toMatchObject({ id: job.id, state: 'done' });
  const after = await port.cancellation(id);
  expect(after).toMatchObject({ staffNote: 'mend:x', refunds: [{ pending: false, bounced: false }] });
  expect(Number(after.refunds[0]!.amount.amount)).toBe(Number(before.refund.shop.amount));
  expect(await port.cancelJob('1')).toBeNull();
  expect(await refusal(port.cancelOrder({ orderId: id, reason: 'other', money: 'kept', creditExpiresAt: null, restock: false, notify: false, staffNote: '' }))).toMatchObject({ code: 'shopify_refused', shown: [{ code: 'INVALID' }] });
});

test('every line of an order to cancel is told, however many', async () => {
  const order = anOrder(1);
  const lines = Array.from({ length: 260 }, (_, index) => ({ ...order.lines[0]!, id: `gid://shopify/LineItem/${7_000_000 + index}` }));
  world.put(shop, 'Order', { ...order, lines });
  const told = await port.orderToCancel(number(order.id));
  expect(new Set(told.lines.map((line) => line.orderLineId)).size).toBe(260);
});

test('an address is read in full, changed, and refused by field', async () => {
  const order = anOrder();
  const id = number(order.id);
  const { address, ...now } = await port.orderAddress(id);
  expect(now).toMatchObject({ name: order.name, sent: 0, requiresShipping: true, fulfillmentStatus: 'UNFULFILLED' });
  const wanted = { ...address!, address1: '가상로 99', provinceCode: 'KR-26', city: '부산', zip: '48058', countryCode: 'KR' };
  expect(await port.changeAddress(id, wanted)).toMatchObject({ address1: '가상로 99', provinceCode: 'KR-26', province: '부산광역시' });
  expect(await refusal(port.changeAddress(id, { ...wanted, zip: '1' }))).toMatchObject({ code: 'shopify_refused', shown: [{ field: 'input.shippingAddress.zip' }] });
  acts.fulfill(shop, order.id);
  expect(await port.orderAddress(id)).toMatchObject({ sent: 2, fulfillmentStatus: 'FULFILLED' });
});

test('an edit: staged, committed once, and found among the order’s agreements', async () => {
  const order = anOrder(2);
  const id = number(order.id);
  const since = world.now();
  const edit = await port.beginOrderEdit(id);
  expect(edit).toMatchObject({ orderName: order.name, lines: [{ orderLineId: number(order.lines[0]!.id), quantity: 2, editable: 2 }] });
  const other = [...world.all(shop, 'ProductVariant')].find((one) => one.id !== order.lines[0]!.variantId)!;
  expect((await port.setEditQuantity(edit.id, edit.lines[0]!.id, 1, true)).total).not.toEqual(edit.total);
  const staged = await port.addEditVariant(edit.id, number(other.id), 1);
  expect(staged).toMatchObject({ line: { variantId: number(other.id), quantity: 1, orderLineId: null } });
  expect(staged.total.shop).not.toEqual(edit.total.shop);
  expect(await port.orderEdits(id, since)).toEqual([]);
  await port.commitOrderEdit(edit.id, { notify: false, staffNote: 'mend:x' });
  expect(await port.orderEdits(id, since)).toMatchObject([
    { ours: true, changes: expect.arrayContaining([{ orderLineId: number(order.lines[0]!.id), variantId: number(order.lines[0]!.variantId!), quantity: -1 }, expect.objectContaining({ variantId: number(other.id), quantity: 1 })]) },
  ]);
  acts.editOrder(shop, order.id, { remove: { lineItemId: order.lines[0]!.id, quantity: 1 } });
  expect((await port.orderEdits(id, since)).map(({ ours }) => ours)).toEqual([true, false]);
  expect(await refusal(port.commitOrderEdit(edit.id, { notify: false, staffNote: '' }))).toMatchObject({ code: 'shopify_refused' });
});

test('an edit is told with all of its changes', async () => {
  const variantIds = [...world.all(shop, 'ProductVariant')].slice(0, 16).map(({ id }) => id);
  const order = acts.createOrder(shop, { variantIds, quantities: variantIds.map(() => 2) }) as Order;
  const { id, lines } = await port.beginOrderEdit(number(order.id));
  for (const line of lines) await port.setEditQuantity(id, line.id, 1, true);
  for (const variantId of variantIds) await port.addEditVariant(id, number(variantId), 1);
  await port.commitOrderEdit(id, { notify: false, staffNote: 'mend:x' });
  expect((await port.orderEdits(number(order.id), new Date(order.createdAt as string)))[0]!.changes).toHaveLength(32);
});

test('whose a refund is, is told behind any number of others', async () => {
  const order = anOrder(60);
  const since = world.now();
  for (let times = 0; times < 55; times++) acts.refundInAdmin(shop, order.id, { lineItems: [{ id: order.lines[0]!.id, quantity: 1 }] });
  const stored = world.get<Order>(shop, 'Order', order.id)!;
  const [app] = world.all(shop, 'App');
  const last = { ...stored.refundDocs.at(-1)!, appId: app!.id };
  world.put(shop, 'Order', { ...stored, refundDocs: [...stored.refundDocs.slice(0, -1), last] });
  const refunds = await port.intakeRefunds(number(order.id), since);
  expect(refunds).toHaveLength(55);
  expect(refunds.filter(({ by }) => by === 'us').map(({ id }) => id)).toEqual([number(last.id)]);
});

test('an edit is found behind any number of refunds', async () => {
  const order = anOrder(60);
  const id = number(order.id);
  const since = world.now();
  for (let times = 0; times < 55; times++) acts.refundInAdmin(shop, order.id, { lineItems: [{ id: order.lines[0]!.id, quantity: 1 }] });
  const edit = await port.beginOrderEdit(id);
  await port.setEditQuantity(edit.id, edit.lines[0]!.id, 4, true);
  await port.commitOrderEdit(edit.id, { notify: false, staffNote: 'mend:x' });
  expect(await port.orderEdits(id, since)).toMatchObject([{ ours: true, changes: [{ quantity: -1 }] }]);
});

test('without its scope an order is not edited', async () => {
  acts.changeScopes(shop, ['write_orders', 'read_products']);
  expect(await refusal(port.beginOrderEdit(number(anOrder().id)))).toMatchObject({ code: 'scope_missing' });
});

test('nothing was asked that the sandbox does not know', () => expect(lines).toEqual([]));
