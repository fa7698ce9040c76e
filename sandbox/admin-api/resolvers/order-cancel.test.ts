import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

let asked: AskedShop;
beforeEach(async () => (asked = await askedShop()));
afterEach(() => asked.sandbox.close());

const CANCEL = `mutation Cancel($orderId: ID!, $restock: Boolean!, $refundMethod: OrderCancelRefundMethodInput, $staffNote: String) {
  orderCancel(orderId: $orderId, reason: CUSTOMER, restock: $restock, refundMethod: $refundMethod, staffNote: $staffNote) {
    job { id done }
    jobResult { id done status errors { code message } }
    orderCancelUserErrors { code field message }
  }
}`;
const RESULT = `query Result($id: ID!, $job: ID!) {
  node(id: $id) { ... on OrderCancelJobResult { done status errors { code message } order { cancelledAt cancelReason cancellation { staffNote } } } }
  job(id: $job) { done query { order(id: "gid://shopify/Order/1") { id } } }
}`;

const anOrder = (input: Record<string, unknown> = {}) => asked.sandbox.acts.createOrder(asked.sandbox.shop, { quantities: [2], ...input }) as Order;
const now = (order: Order) => asked.sandbox.world.get<Order>(asked.sandbox.shop, 'Order', order.id)!;
const cancel = async (order: Order, more: Record<string, unknown> = {}, as?: 'owner' | 'agent' | 'part-timer') =>
  (await asked.ask(CANCEL, { orderId: order.id, restock: true, refundMethod: { originalPaymentMethodsRefund: true }, ...more }, as)).data.orderCancel;
const result = async (answer: any) => (await asked.ask(RESULT, { id: answer.jobResult.id, job: answer.job.id })).data;
const stock = (order: Order) => {
  const { world, shop } = asked.sandbox;
  const variant = world.get(shop, 'ProductVariant', order.lines[0]!.variantId!)!;
  return { ...(world.get(shop, 'InventoryItem', String(variant.inventoryItemId))!.levels as { stock: Record<string, number> }[])[0]!.stock };
};

test('answers a job first; then the order is cancelled, paid back and free to sell', async () => {
  const order = anOrder();
  const before = stock(order);
  const answer = await cancel(order, { staffNote: 'asked twice, so once' });
  expect(answer).toMatchObject({ job: { done: false }, jobResult: { done: false, status: 'STARTED', errors: [] }, orderCancelUserErrors: [] });
  await asked.sandbox.idle();
  expect(await result(answer)).toMatchObject({
    node: { done: true, status: 'SUCCEEDED', errors: [], order: { cancelReason: 'CUSTOMER', cancellation: { staffNote: 'asked twice, so once' } } },
    job: { done: true, query: { order: null } },
  });
  expect(now(order)).toMatchObject({ displayFinancialStatus: 'REFUNDED', displayFulfillmentStatus: 'RESTOCKED' });
  expect(stock(order)).toMatchObject({ committed: before.committed! - 2, available: before.available! + 2 });
  expect((await asked.heard()).map(({ topic }) => topic)).toEqual(expect.arrayContaining(['refunds/create', 'orders/cancelled', 'orders/updated']));
});

test('the money may stay, or become store credit; goods may be written off', async () => {
  const kept = anOrder();
  await cancel(kept, { refundMethod: undefined });
  await asked.sandbox.idle();
  const credit = anOrder();
  const before = stock(credit);
  await cancel(credit, { refundMethod: { storeCreditRefund: { expiresAt: null } }, restock: false });
  await asked.sandbox.idle();
  expect(now(kept)).toMatchObject({ cancelReason: 'CUSTOMER', displayFinancialStatus: 'PAID', refundDocs: [] });
  expect(now(credit).payments.at(-1)).toMatchObject({ kind: 'REFUND', gateway: 'shopify_store_credit' });
  expect(stock(credit)).toMatchObject({ committed: before.committed! - 2, on_hand: before.on_hand! - 2, available: before.available });
});

test('refuses what cannot be cancelled, with its code', async () => {
  const { acts, shop, world } = asked.sandbox;
  const codes = async (order: Order, more = {}, as?: 'agent' | 'part-timer') => (await cancel(order, more, as)).orderCancelUserErrors.map((one: { code: string; message: string }) => one);
  const gone = anOrder();
  acts.cancel(shop, gone.id);
  expect(await codes(gone)).toMatchObject([{ code: 'INVALID', message: expect.stringContaining('already') }]);
  const sent = anOrder();
  acts.fulfill(shop, sent.id);
  expect(await codes(sent)).toMatchObject([{ code: 'INVALID', message: expect.stringContaining('fulfillments') }]);
  const returning = anOrder();
  world.put(shop, 'Return', { id: 'gid://shopify/Return/1', orderId: returning.id, status: 'OPEN' });
  expect(await codes(returning)).toMatchObject([{ code: 'INVALID', message: expect.stringContaining('returns') }]);
  expect(await codes(anOrder(), { staffNote: 'x'.repeat(256) })).toMatchObject([{ code: 'INVALID' }]);
  expect(await codes({ id: 'gid://shopify/Order/1' } as Order)).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await codes(anOrder(), { refundMethod: { storeCreditRefund: { expiresAt: '2020-01-01T00:00:00Z' } } })).toMatchObject([{ code: 'STORE_CREDIT_REFUND_EXPIRATION_IN_PAST' }]);
  expect(await codes(anOrder(), { refundMethod: { originalPaymentMethodsRefund: true, storeCreditRefund: {} } }).catch(() => 'invalid input')).toBe('invalid input');
});

test('what happens between answer and job is the job’s error, and a second cancellation waits for the first', async () => {
  const { acts, shop } = asked.sandbox;
  acts.slowCancels(shop, true);
  const order = anOrder();
  const answer = await cancel(order);
  expect(now(order).cancelledAt).toBeNull();
  expect((await cancel(order)).orderCancelUserErrors).toMatchObject([{ code: 'INVALID' }]);
  acts.fulfill(shop, order.id);
  acts.answerCancels(shop, order.id, 'SUCCESS');
  expect(await result(answer)).toMatchObject({ node: { done: true, status: 'FAILED', errors: [{ code: 'INVALID' }], order: { cancelledAt: null } }, job: { done: true } });
  const broken = anOrder();
  const failed = await cancel(broken);
  expect((await result(failed)).job).toEqual({ done: false, query: null });
  acts.answerCancels(shop, broken.id, 'FAILURE');
  expect((await result(failed)).node).toMatchObject({ status: 'FAILED', errors: [{ code: 'INTERNAL_ERROR' }] });
  expect(() => acts.answerCancels(shop, broken.id, 'SUCCESS')).toThrow(/no cancellation that waits/);
});

test('a member of staff needs the permission', async () => {
  const order = anOrder();
  const answer = await asked.ask(CANCEL, { orderId: order.id, restock: true }, 'part-timer');
  expect(answer.errors[0].extensions.code).toBe('ACCESS_DENIED');
});
