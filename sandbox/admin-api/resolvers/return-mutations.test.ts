import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fulfillment, Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const RETURN = 'id name status totalQuantity closedAt returnLineItems(first: 5) { nodes { id quantity processedQuantity processableQuantity refundedQuantity returnReasonNote returnReasonDefinition { handle name } ... on ReturnLineItem { restockingFee { percentage amountSet { presentmentMoney { amount } } } fulfillmentLineItem { id lineItem { id } } } } } exchangeLineItems(first: 5) { nodes { id quantity processedQuantity variantId lineItems { id quantity } } } returnShippingFees { amountSet { presentmentMoney { amount } } } refunds(first: 5) { nodes { id note totalRefundedSet { presentmentMoney { amount } } return { id } } } reverseFulfillmentOrders(first: 1) { nodes { id status lineItems(first: 5) { nodes { id totalQuantity dispositions { type quantity location { id } } } } reverseDeliveries(first: 5) { nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } } } } }';
const ORDER = 'order(id: $id) { returnStatus displayFinancialStatus totalOutstandingSet { presentmentMoney { amount } } currentTotalPriceSet { presentmentMoney { amount } } netPaymentSet { presentmentMoney { amount } } lineItems(first: 9) { nodes { id currentQuantity refundableQuantity } } returns(first: 5) { nodes { id status } } }';
const ERRORS = 'userErrors { code field message }';

let asked: AskedShop;
beforeEach(async () => {
  asked = await askedShop({ bucketClock: rushing() });
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, [...scopes(), 'write_returns', 'read_returns']);
});
afterEach(() => asked.sandbox.close());

const scopes = () => [...asked.sandbox.world.all(asked.sandbox.shop, 'AppInstallation')][0]!.scopes as string[];

function rushing(): () => number {
  let now = 0;
  return () => (now += 60_000);
}

/** An order of two units that were sent. */
function sent(input: Parameters<AskedShop['sandbox']['acts']['createOrder']>[1] = { quantities: [2] }): { order: Order; parcel: Fulfillment } {
  const { acts, shop } = asked.sandbox;
  const order = acts.createOrder(shop, input) as Order;
  const parcel = acts.fulfill(shop, order.id) as Fulfillment;
  return { order: asked.sandbox.world.get<Order>(shop, 'Order', order.id)!, parcel };
}

async function run(field: string, args: string, variables: Record<string, unknown>, as: 'owner' | 'agent' | 'part-timer' = 'owner'): Promise<any> {
  const types = Object.entries(variables).map(([name]) => `$${name}: ${{ returnInput: 'ReturnInput!', input: inputType(field), id: 'ID!' }[name] ?? 'ID!'}`).join(', ');
  const { data, errors } = await asked.ask(`mutation (${types}) { ${field}(${args}) { return { ${RETURN} } ${ERRORS} } }`, variables, as);
  return errors ? { errors } : data[field];
}

const inputType = (field: string) => ({ returnProcess: 'ReturnProcessInput!', returnRequest: 'ReturnRequestInput!', returnApproveRequest: 'ReturnApproveRequestInput!', returnDeclineRequest: 'ReturnDeclineRequestInput!' })[field] ?? 'ID!';
const open = (returnInput: Record<string, unknown>) => run('returnCreate', 'returnInput: $returnInput', { returnInput });
const process = (input: Record<string, unknown>, as?: 'owner' | 'part-timer') => run('returnProcess', 'input: $input', { input }, as);
const orderNow = async (id: string) => (await asked.ask(`query ($id: ID!) { ${ORDER} }`, { id })).data.order;
const amountOf = (set: { presentmentMoney: { amount: string } }) => Number(set.presentmentMoney.amount);

async function outcome(id: string, lines: unknown[], exchanges: unknown[] = []): Promise<any> {
  const query = 'query ($id: ID!, $lines: [SuggestedOutcomeReturnLineItemInput!]!, $exchanges: [SuggestedOutcomeExchangeLineItemInput!]!) { return(id: $id) { suggestedFinancialOutcome(returnLineItems: $lines, exchangeLineItems: $exchanges) { discountedSubtotal { presentmentMoney { amount } } totalAdditionalFees { presentmentMoney { amount } } financialTransfer { __typename ... on RefundReturnOutcome { amount { presentmentMoney { amount currencyCode } } suggestedTransactions { amountSet { presentmentMoney { amount currencyCode } } parentTransaction { id } } } ... on InvoiceReturnOutcome { amount { presentmentMoney { amount } } } } } } }';
  const { data, errors } = await asked.ask(query, { id, lines, exchanges });
  return errors ? { errors } : data.return.suggestedFinancialOutcome;
}

const transferOf = (suggested: any) => ({
  issueRefund: { orderTransactions: suggested.financialTransfer.suggestedTransactions.map((one: any) => ({ parentId: one.parentTransaction.id, transactionAmount: one.amountSet.presentmentMoney })) },
});

describe('a return', () => {
  test('is opened, sent back, taken in with fees, refunded and closed', async () => {
    const { order, parcel } = sent();
    const [line] = parcel.lines;
    const { return: made, userErrors } = await open({
      orderId: order.id,
      returnLineItems: [{ fulfillmentLineItemId: line!.id, quantity: 1, returnReasonDefinitionId: 'gid://shopify/ReturnReasonDefinition/506', returnReasonNote: 'Mend 7', restockingFee: { percentage: 10 } }],
      returnShippingFee: { amount: { amount: '500', currencyCode: 'KRW' } },
    });
    expect(userErrors).toEqual([]);
    expect(made).toMatchObject({ status: 'OPEN', name: `${order.name}-R1`, totalQuantity: 1 });
    expect(made.returnLineItems.nodes[0]).toMatchObject({ returnReasonNote: 'Mend 7', processableQuantity: 1, returnReasonDefinition: { handle: 'too-small', name: '작음' } });
    expect(await orderNow(order.id)).toMatchObject({ returnStatus: 'IN_PROGRESS', returns: { nodes: [{ id: made.id }] } });

    const unit = amountOf(order.lines[0]!.paidTotalSet as any) / 2;
    const lines = [{ id: made.returnLineItems.nodes[0].id, quantity: 1 }];
    const suggested = await outcome(made.id, lines);
    expect(amountOf(suggested.totalAdditionalFees)).toBe(Math.round(unit / 10) + 500);
    expect(amountOf(suggested.financialTransfer.amount)).toBe(unit - Math.round(unit / 10) - 500);

    const reverse = made.reverseFulfillmentOrders.nodes[0];
    const location = [...asked.sandbox.world.all(asked.sandbox.shop, 'Location')][0]!.id;
    const stock = () => Number(asked.sandbox.world.get(asked.sandbox.shop, 'ProductVariant', order.lines[0]!.variantId!)!.inventoryQuantity);
    const before = stock();
    const dispositions = [{ reverseFulfillmentOrderLineItemId: reverse.lineItems.nodes[0].id, quantity: 1, dispositionType: 'RESTOCKED', locationId: location }];
    const taken = await process({ returnId: made.id, note: 'Mend 8', returnLineItems: [{ ...lines[0], dispositions }], financialTransfer: transferOf(suggested) });
    expect(taken.userErrors).toEqual([]);
    expect(taken.return).toMatchObject({ status: 'OPEN', refunds: { nodes: [{ note: 'Mend 8', return: { id: made.id } }] } });
    expect(taken.return.returnLineItems.nodes[0]).toMatchObject({ processedQuantity: 1, processableQuantity: 0, refundedQuantity: 1 });
    expect(taken.return.reverseFulfillmentOrders.nodes[0].lineItems.nodes[0].dispositions).toMatchObject([{ type: 'RESTOCKED', quantity: 1, location: { id: location } }]);
    expect(stock()).toBe(before + 1);
    const after = await orderNow(order.id);
    expect(after.lineItems.nodes[0]).toMatchObject({ currentQuantity: 1, refundableQuantity: 1 });
    expect(amountOf(after.totalOutstandingSet)).toBe(0);
    expect(after).toMatchObject({ returnStatus: 'INSPECTION_COMPLETE', displayFinancialStatus: 'PARTIALLY_REFUNDED' });

    expect((await process({ returnId: made.id, returnLineItems: lines })).userErrors).toMatchObject([{ code: 'LESS_THAN_OR_EQUAL_TO' }]);
    expect((await run('returnCancel', 'id: $id', { id: made.id })).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await run('returnClose', 'id: $id', { id: made.id })).return).toMatchObject({ status: 'CLOSED' });
    expect((await orderNow(order.id)).returnStatus).toBe('RETURNED');
    expect((await run('returnReopen', 'id: $id', { id: made.id })).return).toMatchObject({ status: 'OPEN', closedAt: null });
    const topics = (await asked.heard()).map((one) => one.topic).filter((one) => /^(returns|refunds)\//.test(one));
    expect(topics).toEqual(expect.arrayContaining(['refunds/create']));
  });

  test('cannot hold more units than were sent, and frees them when cancelled or declined', async () => {
    const { order, parcel } = sent();
    const line = { fulfillmentLineItemId: parcel.lines[0]!.id, quantity: 2 };
    expect((await open({ orderId: order.id, returnLineItems: [{ ...line, quantity: 3 }] })).userErrors).toMatchObject([{ code: 'LESS_THAN_OR_EQUAL_TO', field: ['returnInput', 'returnLineItems', '0', 'quantity'] }]);
    const { return: made } = await open({ orderId: order.id, returnLineItems: [line] });
    expect((await open({ orderId: order.id, returnLineItems: [{ ...line, quantity: 1 }] })).userErrors).toMatchObject([{ code: 'LESS_THAN_OR_EQUAL_TO' }]);
    expect((await run('returnCancel', 'id: $id', { id: made.id })).return.status).toBe('CANCELED');
    expect((await orderNow(order.id)).returnStatus).toBe('NO_RETURN');
    const { return: request } = await run('returnRequest', 'input: $input', { input: { orderId: order.id, returnLineItems: [{ ...line, customerNote: '작아요' }] } });
    expect(request).toMatchObject({ status: 'REQUESTED', reverseFulfillmentOrders: { nodes: [] } });
    const declined = await run('returnDeclineRequest', 'input: $input', { input: { id: request.id, declineReason: 'RETURN_PERIOD_ENDED', declineNote: '기간이 지났습니다' } });
    expect(declined.return.status).toBe('DECLINED');
    const { return: second } = await run('returnRequest', 'input: $input', { input: { orderId: order.id, returnLineItems: [line] } });
    expect((await run('returnApproveRequest', 'input: $input', { input: { id: second.id } })).return).toMatchObject({ status: 'OPEN', reverseFulfillmentOrders: { nodes: [{ status: 'OPEN' }] } });
    expect((await run('returnApproveRequest', 'input: $input', { input: { id: second.id } })).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  test('a colleague’s refund in between leaves nothing to process', async () => {
    const { order, parcel } = sent();
    const { return: made } = await open({ orderId: order.id, returnLineItems: [{ fulfillmentLineItemId: parcel.lines[0]!.id, quantity: 2 }] });
    asked.sandbox.acts.refundInAdmin(asked.sandbox.shop, order.id, { lineItems: [{ id: order.lines[0]!.id, quantity: 1 }] });
    expect((await process({ returnId: made.id, returnLineItems: [{ id: made.returnLineItems.nodes[0].id, quantity: 2 }] })).userErrors).toMatchObject([{ code: 'LESS_THAN_OR_EQUAL_TO', message: 'Only 1 units can be processed' }]);
  });

  test('an exchange brings new goods onto the order when it is processed, and the buyer owes the difference', async () => {
    const { order, parcel } = sent({ quantities: [1] });
    const dearer = [...asked.sandbox.world.all(asked.sandbox.shop, 'ProductVariant')].find((one) => one.requiresShipping && Number(one.price) > Number(order.lines[0]!.originalUnitPriceSet.shopMoney.amount))!;
    const { return: made } = await open({ orderId: order.id, returnLineItems: [{ fulfillmentLineItemId: parcel.lines[0]!.id, quantity: 1 }], exchangeLineItems: [{ variantId: dearer.id, quantity: 1, appliedDiscount: { value: { percentage: 1 } } }] });
    expect(made.exchangeLineItems.nodes).toMatchObject([{ quantity: 1, variantId: dearer.id, lineItems: [] }]);
    expect((await orderNow(order.id)).lineItems.nodes).toHaveLength(1);
    const lines = [{ id: made.returnLineItems.nodes[0].id, quantity: 1 }];
    const exchanges = [{ id: made.exchangeLineItems.nodes[0].id, quantity: 1 }];
    const suggested = await outcome(made.id, lines, exchanges);
    expect(suggested.financialTransfer.__typename).toBe('InvoiceReturnOutcome');
    const done = await process({ returnId: made.id, returnLineItems: lines, exchangeLineItems: exchanges });
    expect(done.userErrors).toEqual([]);
    expect(done.return.exchangeLineItems.nodes[0].lineItems).toMatchObject([{ quantity: 1 }]);
    const after = await orderNow(order.id);
    expect(after.lineItems.nodes).toMatchObject([{ currentQuantity: 0 }, { currentQuantity: 1 }]);
    expect(amountOf(after.totalOutstandingSet)).toBe(amountOf(suggested.financialTransfer.amount));
    expect(amountOf(after.currentTotalPriceSet) - amountOf(after.netPaymentSet)).toBe(amountOf(suggested.financialTransfer.amount));
    expect(after.displayFinancialStatus).toBe('PARTIALLY_PAID');
  });

  test('money needs the permission to refund; the scope is asked of everybody', async () => {
    const { order, parcel } = sent();
    const { return: made } = await open({ orderId: order.id, returnLineItems: [{ fulfillmentLineItemId: parcel.lines[0]!.id, quantity: 1 }] });
    const lines = [{ id: made.returnLineItems.nodes[0].id, quantity: 1 }];
    const suggested = await outcome(made.id, lines);
    const answer = await process({ returnId: made.id, returnLineItems: lines, financialTransfer: transferOf(suggested) }, 'part-timer');
    expect(answer.userErrors?.[0]?.code ?? answer.errors?.[0]?.extensions.code).toMatch(/MISSING_PERMISSION|ACCESS_DENIED/);
    asked.sandbox.acts.changeScopes(asked.sandbox.shop, scopes().filter((one) => !one.endsWith('_returns')));
    expect((await run('returnClose', 'id: $id', { id: made.id })).errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
  });

  test('lines come off again; a label and a tracking number go to the buyer', async () => {
    const { order, parcel } = sent();
    const { return: made } = await open({ orderId: order.id, returnLineItems: [{ fulfillmentLineItemId: parcel.lines[0]!.id, quantity: 2 }] });
    const remove = 'mutation ($id: ID!, $line: ID!) { removeFromReturn(returnId: $id, returnLineItems: [{ returnLineItemId: $line, quantity: 1 }]) { return { totalQuantity } userErrors { code } } }';
    expect((await asked.ask(remove, { id: made.id, line: made.returnLineItems.nodes[0].id })).data.removeFromReturn).toEqual({ return: { totalQuantity: 1 }, userErrors: [] });
    const label = 'mutation ($id: ID!) { reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [], trackingInput: { number: "RT-1", url: "https://track.example/RT-1" }, labelInput: { fileUrl: "https://labels.example/1.pdf" }) { reverseDelivery { id } userErrors { code } } }';
    expect((await asked.ask(label, { id: made.reverseFulfillmentOrders.nodes[0].id })).data.reverseDeliveryCreateWithShipping.userErrors).toEqual([]);
    const { data } = await asked.ask(`query ($id: ID!) { return(id: $id) { ${RETURN} } }`, { id: made.id });
    expect(data.return.reverseFulfillmentOrders.nodes[0].reverseDeliveries.nodes).toMatchObject([{ deliverable: { tracking: { number: 'RT-1' }, label: { publicFileUrl: 'https://labels.example/1.pdf' } } }]);
  });

  test('returnableFulfillments, reasons and a calculation before there is a return', async () => {
    const { order, parcel } = sent();
    const query = 'query ($id: ID!, $input: CalculateReturnInput!) { returnableFulfillments(orderId: $id, first: 5) { nodes { fulfillment { id } returnableFulfillmentLineItems(first: 5) { nodes { quantity fulfillmentLineItem { id lineItem { id } } } } } } returnReasonDefinitions(first: 50) { nodes { handle deleted } } returnCalculate(input: $input) { returnLineItems { quantity subtotalSet { presentmentMoney { amount } } totalTaxSet { presentmentMoney { amount } } restockingFee { amountSet { presentmentMoney { amount } } } } returnShippingFee { amountSet { presentmentMoney { amount } } } } }';
    const input = { orderId: order.id, returnLineItems: [{ fulfillmentLineItemId: parcel.lines[0]!.id, quantity: 2, restockingFee: { percentage: 50 } }] };
    const { data } = await asked.ask(query, { id: order.id, input });
    expect(data.returnableFulfillments.nodes).toMatchObject([{ fulfillment: { id: parcel.id }, returnableFulfillmentLineItems: { nodes: [{ quantity: 2, fulfillmentLineItem: { id: parcel.lines[0]!.id } }] } }]);
    expect(data.returnReasonDefinitions.nodes.length).toBeGreaterThan(10);
    const [line] = data.returnCalculate.returnLineItems;
    expect(amountOf(line.subtotalSet)).toBe(amountOf(order.lines[0]!.paidTotalSet as any));
    expect(amountOf(line.restockingFee.amountSet)).toBe(amountOf(line.subtotalSet) / 2);
    asked.sandbox.acts.addReturn(asked.sandbox.shop, order.id, { requested: true });
    const again = await asked.ask('query ($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes { returnableFulfillmentLineItems(first: 5) { nodes { quantity } } } } }', { id: order.id });
    expect(again.data.returnableFulfillments.nodes[0].returnableFulfillmentLineItems.nodes).toEqual([{ quantity: 1 }]);
  });

  test('behind our back: a colleague opens, takes in with money, and closes', async () => {
    const { acts, shop } = asked.sandbox;
    const { order } = sent();
    const made = acts.addReturn(shop, order.id, { reason: 'too-small' });
    acts.processReturn(shop, made.id);
    acts.changeReturn(shop, made.id, 'close');
    expect(await orderNow(order.id)).toMatchObject({ returnStatus: 'RETURNED', displayFinancialStatus: 'PARTIALLY_REFUNDED', lineItems: { nodes: [{ currentQuantity: 1 }] } });
    expect(() => acts.changeReturn(shop, made.id, 'close')).toThrow(/CLOSED/);
  });
});
