import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const REFUND =
  'mutation ($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) { order { id displayFinancialStatus updatedAt totalRefundedSet { shopMoney { amount } presentmentMoney { amount currencyCode } } lineItems(first: 5) { nodes { id currentQuantity refundableQuantity unfulfilledQuantity } } } refund { id note totalRefundedSet { presentmentMoney { amount } } refundLineItems(first: 5) { nodes { quantity restockType restocked location { name } lineItem { id } subtotalSet { presentmentMoney { amount } } } } transactions(first: 5) { nodes { kind status parentTransaction { id } amountSet { shopMoney { amount } } } } } userErrors { field message } } }';
const SUGGEST =
  'query ($id: ID!, $lines: [RefundLineItemInput!], $shipping: Boolean, $full: Boolean) { order(id: $id) { suggestedRefund(refundLineItems: $lines, refundShipping: $shipping, suggestFullRefund: $full) { amountSet { presentmentMoney { amount } shopMoney { amount } } totalTaxSet { presentmentMoney { amount } } maximumRefundableSet { presentmentMoney { amount } } shipping { amountSet { presentmentMoney { amount } } } suggestedTransactions { kind gateway amountSet { presentmentMoney { amount } } parentTransaction { id } } } } }';

let asked: AskedShop;
let key = 0;
beforeEach(async () => {
  asked = await askedShop({ bucketClock: rushing() });
});
afterEach(() => asked.sandbox.close());

/** A bucket that is always full again. */
function rushing(): () => number {
  let now = 0;
  return () => (now += 60_000);
}

async function refund(input: Record<string, unknown>, as: 'owner' | 'agent' | 'part-timer' = 'agent'): Promise<any> {
  const { data, errors } = await asked.ask(REFUND, { input, key: `key-${++key}` }, as);
  return errors ? { errors } : data.refundCreate;
}

async function suggested(id: string, more: Record<string, unknown>): Promise<any> {
  return (await asked.ask(SUGGEST, { id, ...more })).data.order.suggestedRefund;
}

const order = (input: Parameters<AskedShop['sandbox']['acts']['createOrder']>[1] = {}) =>
  asked.sandbox.acts.createOrder(asked.sandbox.shop, input) as Order;
const paymentOf = (one: Order) => ({ parentId: one.payments[0]!.id, gateway: one.payments[0]!.gateway, kind: 'REFUND', orderId: one.id });

describe('refundCreate', () => {
  test('refunds what Shopify suggests: one unit, money, quantities, status, webhooks', async () => {
    const bought = order({ quantities: [2] });
    const lines = [{ lineItemId: bought.lines[0]!.id, quantity: 1, restockType: 'NO_RESTOCK' }];
    const suggestion = await suggested(bought.id, { lines });
    const [transaction] = suggestion.suggestedTransactions;
    expect(transaction.kind).toBe('SUGGESTED_REFUND');
    const {
      refund: done,
      order: after,
      userErrors,
    } = await refund({
      orderId: bought.id,
      note: 'mend',
      refundLineItems: lines,
      transactions: [{ ...paymentOf(bought), amount: transaction.amountSet.presentmentMoney.amount }],
    });
    expect(userErrors).toEqual([]);
    expect(done).toMatchObject({ note: 'mend', totalRefundedSet: { presentmentMoney: { amount: suggestion.amountSet.presentmentMoney.amount } } });
    expect(done.transactions.nodes).toMatchObject([{ kind: 'REFUND', status: 'SUCCESS', parentTransaction: { id: bought.payments[0]!.id } }]);
    expect(after.displayFinancialStatus).toBe('PARTIALLY_REFUNDED');
    expect(after.lineItems.nodes[0]).toMatchObject({ currentQuantity: 1, refundableQuantity: 1, unfulfilledQuantity: 2 });
    expect(after.updatedAt > bought.updatedAt).toBe(true);
    const heard = await asked.heard();
    expect(heard.map((one) => one.topic)).toEqual(['orders/create', 'refunds/create', 'orders/updated']);
    expect(heard[1]!.headers.get('x-shopify-event-id')).toBe(heard[2]!.headers.get('x-shopify-event-id'));
    expect(heard[1]!.body.note).toBe('mend');
  });

  test('a full refund in dollars: both currencies, tax on top, shipping', async () => {
    const { sandbox } = asked;
    const american = [...sandbox.world.all(sandbox.shop, 'Customer')].find(
      (one) => (one.defaultAddress as { countryCodeV2: string }).countryCodeV2 === 'US',
    )!;
    const bought = order({ customerId: american.id, quantities: [3] });
    const full = await suggested(bought.id, { full: true });
    const amount = full.amountSet.presentmentMoney.amount;
    expect(Number(amount)).toBe(Number(bought.totalPriceSet.presentmentMoney.amount));
    const input = {
      orderId: bought.id,
      refundLineItems: [{ lineItemId: bought.lines[0]!.id, quantity: 3 }],
      shipping: { fullRefund: true },
      transactions: [{ ...paymentOf(bought), amount }],
    };
    expect((await refund(input)).userErrors[0].field).toEqual(['currency']);
    const { order: after } = await refund({ ...input, currency: 'USD' });
    expect(after.displayFinancialStatus).toBe('REFUNDED');
    expect(Number(after.totalRefundedSet.shopMoney.amount)).toBe(Number(bought.totalPriceSet.shopMoney.amount));
    expect(Number((await suggested(bought.id, { full: true })).maximumRefundableSet.presentmentMoney.amount)).toBe(0);
  });

  test('CANCEL frees what was committed, RETURN brings back what had left', async () => {
    const { sandbox } = asked;
    const bought = order({ quantities: [2] });
    const location = [...sandbox.world.all(sandbox.shop, 'Location')][0]!;
    const available = () => Number(sandbox.world.get(sandbox.shop, 'ProductVariant', bought.lines[0]!.variantId!)!.inventoryQuantity);
    const before = available();
    const line = { lineItemId: bought.lines[0]!.id, quantity: 1, locationId: location.id };
    const cancelled = await refund({ orderId: bought.id, refundLineItems: [{ ...line, restockType: 'CANCEL' }] });
    expect(cancelled.order.lineItems.nodes[0].unfulfilledQuantity).toBe(1);
    expect(available()).toBe(before + 1);
    expect((await refund({ orderId: bought.id, refundLineItems: [{ ...line, restockType: 'RETURN' }] })).userErrors[0].message).toMatch(/fulfilled/);
    sandbox.acts.fulfill(sandbox.shop, bought.id);
    const returned = await refund({ orderId: bought.id, refundLineItems: [{ ...line, restockType: 'RETURN' }] });
    expect(returned.refund.refundLineItems.nodes[0]).toMatchObject({ restocked: true, location: { name: location.name } });
    expect(available()).toBe(before + 2);
  });

  test('refuses, by field, what does not add up, and changes nothing', async () => {
    const bought = order();
    const line = { lineItemId: bought.lines[0]!.id, quantity: 1 };
    const cases: [Record<string, unknown>, string[]][] = [
      [{ refundLineItems: [{ ...line, quantity: 2 }] }, ['refundLineItems', '0', 'quantity']],
      [{ refundLineItems: [{ ...line, lineItemId: 'gid://shopify/LineItem/1' }] }, ['refundLineItems', '0', 'lineItemId']],
      [{ refundLineItems: [{ ...line, restockType: 'RETURN' }] }, ['refundLineItems', '0', 'locationId']],
      [{ transactions: [{ ...paymentOf(bought), amount: '999999' }] }, ['transactions', '0', 'amount']],
      [{ transactions: [{ ...paymentOf(bought), amount: '1000.5' }] }, ['transactions', '0', 'amount']],
      [{ transactions: [{ ...paymentOf(bought), amount: '1000', parentId: 'gid://shopify/OrderTransaction/1' }] }, ['transactions', '0', 'parentId']],
      [{ transactions: [{ ...paymentOf(bought), amount: '1000', gateway: 'other' }] }, ['transactions', '0', 'gateway']],
      [{ shipping: { amount: '99999' } }, ['shipping', 'amount']],
      [{ currency: 'USD' }, ['currency']],
    ];
    for (const [input, field] of cases)
      expect((await refund({ orderId: bought.id, ...input })).userErrors[0]?.field, JSON.stringify(input)).toEqual(field);
    expect((await refund({ orderId: 'gid://shopify/Order/1' })).userErrors[0].field).toEqual(['orderId']);
    expect(asked.sandbox.world.get<Order>(asked.sandbox.shop, 'Order', bought.id)).toEqual(bought);
  });

  test('the same key again gives the same refund and no second effect', async () => {
    const bought = order();
    const input = { orderId: bought.id, transactions: [{ ...paymentOf(bought), amount: '1000' }] };
    const first = (await asked.ask(REFUND, { input, key: 'same' }, 'agent')).data.refundCreate;
    const second = (await asked.ask(REFUND, { input, key: 'same' }, 'agent')).data.refundCreate;
    expect(second.refund.id).toBe(first.refund.id);
    expect(Number(second.order.totalRefundedSet.shopMoney.amount)).toBe(1000);
  });

  test('a member of staff without the permission is refused', async () => {
    const bought = order();
    const { errors } = await refund({ orderId: bought.id, transactions: [{ ...paymentOf(bought), amount: '1000' }] }, 'part-timer');
    expect(errors[0].extensions.code).toBe('ACCESS_DENIED');
    expect(asked.sandbox.world.get<Order>(asked.sandbox.shop, 'Order', bought.id)!.refundDocs).toEqual([]);
  });
});
