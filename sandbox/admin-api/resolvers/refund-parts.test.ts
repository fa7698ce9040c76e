/** Refunds beyond lines and payments: duties, store credit, discrepancies, more than was paid. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const SET = '{ shopMoney { amount } presentmentMoney { amount currencyCode } }';
const REFUND = `mutation ($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
  order { displayFinancialStatus refundable refundDiscrepancySet ${SET} totalOutstandingSet ${SET} currentTotalDutiesSet ${SET}
    originalTotalDutiesSet ${SET} totalCashRoundingAdjustment { paymentSet ${SET} refundSet ${SET} } }
  refund { processedAt duties { amountSet ${SET} originalDuty { id countryCodeOfOrigin harmonizedSystemCode price ${SET} taxLines { title } } }
    orderAdjustments(first: 5) { nodes { id reason amountSet ${SET} taxAmountSet ${SET} } }
    totalRefundedSet ${SET} transactions(first: 5) { nodes { gateway kind parentTransaction { id } amountSet ${SET} amountRoundingSet ${SET} } } }
  userErrors { field message } } }`;
const SUGGEST = `query ($id: ID!, $lines: [RefundLineItemInput!], $duties: [RefundDutyInput!], $how: RefundMethodAllocation) { order(id: $id) {
  lineItems(first: 5) { nodes { id duties { id price ${SET} } } }
  suggestedRefund(refundLineItems: $lines, refundDuties: $duties, refundMethodAllocation: $how) { amountSet ${SET} totalDutiesSet ${SET}
    refundDuties { amountSet ${SET} originalDuty { id } } suggestedTransactions { gateway }
    suggestedRefundMethods { __typename amount ${SET} maximumRefundable ${SET} } } } }`;

let asked: AskedShop;
let key = 0;
let ticks = 0;
beforeEach(async () => {
  asked = await askedShop({ bucketClock: () => (ticks += 60_000) });
});
afterEach(() => asked.sandbox.close());

async function refund(input: Record<string, unknown>): Promise<any> {
  const { data, errors } = await asked.ask(REFUND, { input, key: `key-${++key}` }, 'agent');
  expect(errors).toBeUndefined();
  return data.refundCreate;
}

async function suggested(id: string, more: Record<string, unknown>): Promise<any> {
  const { data, errors } = await asked.ask(SUGGEST, { id, ...more });
  expect(errors).toBeUndefined();
  return data.order;
}

const buy = (input: Parameters<AskedShop['sandbox']['acts']['createOrder']>[1] = {}) =>
  asked.sandbox.acts.createOrder(asked.sandbox.shop, input) as Order;
const through = (one: Order, amount: string) => ({
  parentId: one.payments[0]!.id,
  gateway: one.payments[0]!.gateway,
  kind: 'REFUND',
  orderId: one.id,
  amount,
});

test('duties go back in full or with their units, and are told to the app', async () => {
  const bought = buy({ currency: 'EUR', quantities: [20] });
  const line = bought.lines[0]!;
  const duty = line.duties![0]!;
  const lines = [{ lineItemId: line.id, quantity: 5 }];
  const order = await suggested(bought.id, { lines, duties: [{ dutyId: duty.id, refundType: 'PROPORTIONAL' }] });
  expect(order.lineItems.nodes[0].duties).toMatchObject([{ id: duty.id }]);
  const quarter = Number(duty.price.presentmentMoney.amount) / 4;
  expect(Number(order.suggestedRefund.totalDutiesSet.presentmentMoney.amount)).toBeCloseTo(quarter, 2);
  const amount = order.suggestedRefund.amountSet.presentmentMoney.amount;
  const { refund: done, userErrors, order: after } = await refund({
    orderId: bought.id,
    currency: 'EUR',
    refundLineItems: lines,
    refundDuties: [{ dutyId: duty.id, refundType: 'PROPORTIONAL' }],
    transactions: [through(bought, amount)],
  });
  expect(userErrors).toEqual([]);
  expect(done.duties).toMatchObject([{ amountSet: order.suggestedRefund.totalDutiesSet, originalDuty: { id: duty.id, countryCodeOfOrigin: 'KR' } }]);
  expect(done.orderAdjustments.nodes).toEqual([]);
  const [original, left] = [after.originalTotalDutiesSet, after.currentTotalDutiesSet].map((set) => Number(set.presentmentMoney.amount));
  expect(left).toBeCloseTo(original! * 0.75, 2);
  const told = (await asked.heard()).find((one) => one.topic === 'refunds/create')!.body;
  expect(told.duties).toEqual([{ duty_id: Number(duty.id.split('/').at(-1)), amount_set: told.total_duties_set }]);
  expect(told.refund_line_items[0].line_item.duties[0]).toMatchObject({ country_code_of_origin: 'KR' });
  expect((await refund({ orderId: bought.id, currency: 'EUR', refundDuties: [{ dutyId: 'gid://shopify/Duty/1' }] })).userErrors[0].field).toEqual([
    'refundDuties',
    '0',
    'dutyId',
  ]);
});

test('an amount without lines is a discrepancy in the buyer’s favour; nothing is owed, and the reason is kept', async () => {
  const bought = buy({ quantities: [2] });
  const first = await refund({ orderId: bought.id, discrepancyReason: 'DAMAGE', transactions: [through(bought, '1000')] });
  expect(first.refund.orderAdjustments.nodes).toMatchObject([
    { reason: 'DAMAGE', amountSet: { presentmentMoney: { amount: '-1000.0' } }, taxAmountSet: { presentmentMoney: { amount: '0.0' } } },
  ]);
  expect(first.order).toMatchObject({
    refundable: true,
    refundDiscrepancySet: { shopMoney: { amount: '-1000.0' } },
    totalOutstandingSet: { shopMoney: { amount: '0.0' } },
    totalCashRoundingAdjustment: { paymentSet: { shopMoney: { amount: '0.0' } }, refundSet: { shopMoney: { amount: '0.0' } } },
  });
  const told = (await asked.heard()).find((one) => one.topic === 'refunds/create')!.body;
  expect(told.order_adjustments).toMatchObject([{ kind: 'refund_discrepancy', reason: 'Damage', amount: '-1000', refund_id: told.id, order_id: told.order_id }]);
  const less = await refund({ orderId: bought.id, refundLineItems: [{ lineItemId: bought.lines[0]!.id, quantity: 1 }], transactions: [] });
  expect(less.refund.orderAdjustments.nodes).toMatchObject([{ reason: 'REFUND_DISCREPANCY' }]);
  expect(Number(less.refund.orderAdjustments.nodes[0].amountSet.shopMoney.amount)).toBeGreaterThan(0);
});

test('an amount of shipping goes before the full one', async () => {
  const bought = buy();
  const { data } = await asked.ask(
    `{ order(id: "${bought.id}") { suggestedRefund(refundShipping: true, shippingAmount: "1000") { amountSet ${SET} shipping { amountSet ${SET} maximumRefundableSet ${SET} } } } }`,
  );
  expect(data.order.suggestedRefund).toMatchObject({
    amountSet: { shopMoney: { amount: '1000.0' } },
    shipping: { amountSet: { shopMoney: { amount: '1000.0' } }, maximumRefundableSet: { shopMoney: { amount: '3000.0' } } },
  });
});

test('a value that is not of its type is refused before anything happens, with the place named', async () => {
  const bought = buy();
  const wrong = (input: Record<string, unknown>) => asked.ask(REFUND, { input, key: 'k' }, 'agent');
  const cases: [Record<string, unknown>, (string | number)[], string][] = [
    [{ orderId: bought.id, reason: 'x' }, ['reason'], 'Field is not defined on RefundInput'],
    [{ note: 'no order' }, ['orderId'], 'Expected value to not be null'],
    [{ orderId: bought.id, refundLineItems: [{ lineItemId: bought.lines[0]!.id }] }, ['refundLineItems', 0, 'quantity'], 'Expected value to not be null'],
    [{ orderId: bought.id, discrepancyReason: 'RAIN' }, ['discrepancyReason'], 'Expected "RAIN" to be one of: CUSTOMER, DAMAGE, OTHER, RESTOCK'],
  ];
  for (const [input, path, explanation] of cases) {
    const { data, errors } = await wrong(input);
    expect(data).toBeUndefined();
    expect(errors[0].extensions).toMatchObject({ code: 'INVALID_VARIABLE', problems: [{ path, explanation }] });
    expect(errors[0].message).toBe(`Variable $input of type RefundInput! was provided invalid value for ${path.join('.')} (${explanation})`);
  }
  expect((await asked.heard()).map((one) => one.topic)).toEqual(['orders/create']);
});

test('shipping given back stands among REST’s adjustments, too', async () => {
  const bought = buy();
  const shipping = bought.shipping[0]!.originalPriceSet.presentmentMoney.amount;
  await refund({ orderId: bought.id, shipping: { fullRefund: true }, transactions: [through(bought, shipping)] });
  const told = (await asked.heard()).find((one) => one.topic === 'refunds/create')!.body;
  expect(told.order_adjustments).toMatchObject([{ kind: 'shipping_refund', reason: 'Shipping refund', amount: `-${shipping}` }]);
});

test('store credit: suggested, given to the customer’s account, and counted against what was paid', async () => {
  const bought = buy({ quantities: [2] });
  const total = bought.totalPriceSet.presentmentMoney.amount;
  const { suggestedRefund } = await suggested(bought.id, { lines: [{ lineItemId: bought.lines[0]!.id, quantity: 1 }], how: 'STORE_CREDIT' });
  expect(suggestedRefund.suggestedTransactions).toEqual([]);
  expect(suggestedRefund.suggestedRefundMethods).toMatchObject([{ __typename: 'SuggestedStoreCreditRefund', amount: suggestedRefund.amountSet }]);
  const credit = (amount: string, currencyCode = 'KRW', more = {}) => ({
    orderId: bought.id,
    refundMethods: [{ storeCreditRefund: { amount: { amount, currencyCode }, ...more } }],
  });
  expect((await refund(credit('1000', 'USD'))).userErrors[0].field).toEqual(['refundMethods', '0', 'storeCreditRefund', 'amount']);
  expect((await refund(credit('1000', 'KRW', { expiresAt: '2020-01-01T00:00:00Z' }))).userErrors[0].field.at(-1)).toBe('expiresAt');
  const { refund: done } = await refund(credit('1000'));
  expect(done.transactions.nodes).toMatchObject([{ gateway: 'shopify_store_credit', kind: 'REFUND', parentTransaction: null }]);
  expect((await refund({ orderId: bought.id, transactions: [through(bought, total)] })).userErrors[0].message).toMatch(/cannot exceed/);
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['write_orders', 'read_customers', 'read_store_credit_accounts']);
  const { data, errors } = await asked.ask(
    `{ customer(id: "${bought.customerId}") { storeCreditAccounts(first: 2) { nodes { balance { amount currencyCode } owner { ... on Customer { id } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.customer.storeCreditAccounts.nodes).toEqual([{ balance: { amount: '1000.0', currencyCode: 'KRW' }, owner: { id: bought.customerId } }]);
});

test('a provider that takes its time: the refund waits, is not given twice, and succeeds or fails later', async () => {
  const { acts, shop } = asked.sandbox;
  const bought = buy();
  const total = bought.totalPriceSet.presentmentMoney.amount;
  acts.slowRefunds(shop, true);
  const first = await refund({ orderId: bought.id, transactions: [through(bought, total)] });
  expect(first.userErrors).toEqual([]);
  expect(first.order).toMatchObject({ displayFinancialStatus: 'PAID', refundable: false });
  expect(Number(first.refund.totalRefundedSet.shopMoney.amount)).toBe(0);
  expect((await refund({ orderId: bought.id, transactions: [through(bought, '1')] })).userErrors[0].message).toMatch(/cannot exceed/);
  const failed = acts.answerRefunds(shop, bought.id, 'FAILURE') as Order;
  expect(failed).toMatchObject({ displayFinancialStatus: 'PAID', refundable: true });
  expect(failed.refundDocs[0]!.totalRefundedSet.shopMoney.amount).toBe('0');
  expect((await refund({ orderId: bought.id, transactions: [through(bought, total)] })).userErrors).toEqual([]);
  expect(acts.answerRefunds(shop, bought.id, 'SUCCESS')).toMatchObject({ displayFinancialStatus: 'REFUNDED', refundable: false });
  expect(() => acts.answerRefunds(shop, bought.id, 'SUCCESS')).toThrow(/waits/);
  const last = (await asked.heard()).at(-1)!;
  expect([last.topic, last.body.financial_status]).toEqual(['orders/updated', 'refunded']);
});

test('more than was paid goes back only where the merchant says so', async () => {
  const bought = buy();
  const more = String(Number(bought.totalPriceSet.presentmentMoney.amount) + 500);
  expect((await refund({ orderId: bought.id, transactions: [through(bought, more)] })).userErrors[0].field).toEqual(['transactions', '0', 'amount']);
  const { order, refund: done, userErrors } = await refund({ orderId: bought.id, allowOverRefunding: true, transactions: [through(bought, more)] });
  expect(userErrors).toEqual([]);
  expect(Number(done.totalRefundedSet.shopMoney.amount)).toBe(Number(more));
  expect(order).toMatchObject({ displayFinancialStatus: 'REFUNDED', refundable: false });
});

test('a second return of the same units is refused; a refund may be dated back', async () => {
  const bought = buy({ quantities: [2] });
  const location = [...asked.sandbox.world.all(asked.sandbox.shop, 'Location')][0]!;
  const parcel = { lineItemId: bought.lines[0]!.id, quantity: 1, locationId: location.id };
  asked.sandbox.acts.fulfill(asked.sandbox.shop, bought.id, { lineItems: [{ id: parcel.lineItemId, quantity: 1 }] });
  const first = await refund({ orderId: bought.id, processedAt: '2026-01-02T03:04:05Z', refundLineItems: [{ ...parcel, restockType: 'RETURN' }] });
  expect(first.userErrors).toEqual([]);
  expect(first.refund.processedAt).toBe('2026-01-02T03:04:05Z');
  const second = await refund({ orderId: bought.id, refundLineItems: [{ ...parcel, restockType: 'RETURN' }] });
  expect(second.userErrors[0].field).toEqual(['refundLineItems', '0', 'restockType']);
});
