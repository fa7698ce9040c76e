import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

const FIELDS =
  'id name status tags note2 customAttributes { key value } totalPriceSet { presentmentMoney { amount currencyCode } shopMoney { amount } } totalDiscountsSet { shopMoney { amount } } subtotalPriceSet { shopMoney { amount } } customer { id } shippingLine { title originalPriceSet { shopMoney { amount } } } shippingAddress { name city } lineItems(first: 5) { nodes { title quantity variant { id } originalTotalSet { shopMoney { amount } } } }';
const CREATE = `mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) { draftOrder { ${FIELDS} } userErrors { field message } } }`;
const UPDATE = `mutation ($id: ID!, $input: DraftOrderInput!) { draftOrderUpdate(id: $id, input: $input) { draftOrder { ${FIELDS} } userErrors { field message } } }`;
const CALCULATE =
  'mutation ($input: DraftOrderInput!) { draftOrderCalculate(input: $input) { calculatedDraftOrder { totalPriceSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } } lineItems { title discountedTotalSet { shopMoney { amount } } } } userErrors { field message } } }';
const COMPLETE =
  'mutation ($id: ID!) { draftOrderComplete(id: $id, sourceName: "mend") { draftOrder { id status completedAt order { id name sourceName tags note displayFinancialStatus displayFulfillmentStatus totalPriceSet { shopMoney { amount } } customer { id } shippingAddress { name } customAttributes { key value } lineItems(first: 5) { nodes { quantity originalUnitPriceSet { shopMoney { amount } } discountAllocations { allocatedAmountSet { shopMoney { amount } } discountApplication { targetSelection } } } } } } userErrors { field message } } }';
const READ = 'query ($id: ID!) { draftOrder(id: $id) { id status order { id } } }';
const DELETE = 'mutation ($input: DraftOrderDeleteInput!) { draftOrderDelete(input: $input) { deletedId userErrors { field message } } }';

let asked: AskedShop;
let bought: Order;
beforeEach(async () => {
  asked = await askedShop();
  bought = asked.sandbox.acts.createOrder(asked.sandbox.shop, { quantities: [2] }) as Order;
});
afterEach(() => asked.sandbox.close());

/** What Mend asks for when a parcel was lost: the same goods, free. */
const replacement = () => ({
  lineItems: bought.lines.map((line) => ({ variantId: line.variantId, quantity: line.quantity })),
  appliedDiscount: { value: 100, valueType: 'PERCENTAGE', title: '재발송' },
  shippingLine: { title: '무료 재발송', priceWithCurrency: { amount: '0', currencyCode: 'KRW' } },
  purchasingEntity: { customerId: bought.customerId },
  tags: ['mend-replacement', 'plan-7'],
  note: '1042 재발송',
  customAttributes: [{ key: 'plan', value: '7' }],
  shippingAddress: {
    firstName: '하윤',
    lastName: '김',
    address1: '달무리로 12',
    city: '마포구',
    provinceCode: 'KR-11',
    countryCode: 'KR',
    zip: '04001',
  },
});

describe('draft orders', () => {
  test('a replacement: created free, completed once, its order paid with nothing to pay', async () => {
    const { draftOrderCreate: created } = (await asked.ask(CREATE, { input: replacement() })).data;
    expect(created.userErrors).toEqual([]);
    expect(created.draftOrder).toMatchObject({
      name: '#D1',
      status: 'OPEN',
      tags: ['mend-replacement', 'plan-7'],
      note2: '1042 재발송',
      totalPriceSet: { shopMoney: { amount: '0.0' } },
      shippingAddress: { name: '김하윤', city: '마포구' },
      customer: { id: bought.customerId },
    });
    const { id } = created.draftOrder;

    const { draftOrderComplete: done } = (await asked.ask(COMPLETE, { id })).data;
    expect(done.userErrors).toEqual([]);
    expect(done.draftOrder.status).toBe('COMPLETED');
    expect(done.draftOrder.order).toMatchObject({
      name: '#1062',
      sourceName: 'mend',
      tags: ['mend-replacement', 'plan-7'],
      note: '1042 재발송',
      displayFinancialStatus: 'PAID',
      displayFulfillmentStatus: 'UNFULFILLED',
      totalPriceSet: { shopMoney: { amount: '0.0' } },
      customAttributes: [{ key: 'plan', value: '7' }],
    });
    const [line] = done.draftOrder.order.lineItems.nodes;
    expect(Number(line.discountAllocations[0].allocatedAmountSet.shopMoney.amount)).toBe(Number(line.originalUnitPriceSet.shopMoney.amount) * 2);

    const { draftOrderComplete: again } = (await asked.ask(COMPLETE, { id })).data;
    expect(again.userErrors).toEqual([{ field: null, message: 'This order has been paid' }]);
    expect((await asked.ask(READ, { id })).data.draftOrder).toEqual({ id, status: 'COMPLETED', order: { id: done.draftOrder.order.id } });
    const orders = [...asked.sandbox.world.all<Order>(asked.sandbox.shop, 'Order')].filter((one) => one.draftOrderId === id);
    expect(orders).toHaveLength(1);
    expect((await asked.heard()).filter((one) => one.topic === 'orders/create').map((one) => one.body.name)).toEqual(['#1061', '#1062']);
  });

  test('completing takes the goods from what is available', async () => {
    const { sandbox } = asked;
    const variantId = bought.lines[0]!.variantId!;
    const available = () => Number(sandbox.world.get(sandbox.shop, 'ProductVariant', variantId)!.inventoryQuantity);
    const before = available();
    const { id } = (await asked.ask(CREATE, { input: replacement() })).data.draftOrderCreate.draftOrder;
    expect(available()).toBe(before);
    await asked.ask(COMPLETE, { id });
    expect(available()).toBe(before - 2);
  });

  test('update reprices and keeps what is not given; calculate stores nothing', async () => {
    const { id } = (await asked.ask(CREATE, { input: replacement() })).data.draftOrderCreate.draftOrder;
    const { draftOrderUpdate: updated } = (await asked.ask(UPDATE, { id, input: { appliedDiscount: { value: 50, valueType: 'PERCENTAGE' } } })).data;
    const whole = Number(updated.draftOrder.lineItems.nodes[0].originalTotalSet.shopMoney.amount);
    expect(Number(updated.draftOrder.totalPriceSet.shopMoney.amount)).toBe(whole / 2);
    expect(updated.draftOrder.tags).toEqual(['mend-replacement', 'plan-7']);

    const count = [...asked.sandbox.world.all(asked.sandbox.shop, 'DraftOrder')].length;
    const { draftOrderCalculate: calculated } = (await asked.ask(CALCULATE, { input: { ...replacement(), appliedDiscount: null } })).data;
    expect(Number(calculated.calculatedDraftOrder.totalPriceSet.shopMoney.amount)).toBe(whole);
    expect(Number(calculated.calculatedDraftOrder.totalTaxSet.shopMoney.amount)).toBe(Math.round(whole / 11));
    expect([...asked.sandbox.world.all(asked.sandbox.shop, 'DraftOrder')]).toHaveLength(count);
  });

  test('refuses what cannot be ordered', async () => {
    const errors = async (input: Record<string, unknown>) =>
      (await asked.ask(CREATE, { input })).data.draftOrderCreate.userErrors.map((one: { message: string }) => one.message);
    expect(await errors({ lineItems: [] })).toEqual(['Add at least 1 product']);
    expect(await errors({ ...replacement(), lineItems: [{ variantId: 'gid://shopify/ProductVariant/1', quantity: 1 }] })).toEqual([
      'Product with ID 1 is no longer available.',
    ]);
    expect(await errors({ ...replacement(), lineItems: [{ variantId: bought.lines[0]!.variantId, quantity: 0 }] })).toEqual([
      'Quantity must be greater than or equal to 1',
    ]);
    expect(await errors({ ...replacement(), shippingAddress: { countryCode: 'KR', city: '마포구' } })).toEqual(["Address can't be blank"]);
    expect(await errors({ ...replacement(), purchasingEntity: { customerId: 'gid://shopify/Customer/1' } })).toEqual(['Customer does not exist']);
  });

  test('tags and metafields go over to the order; draft, order and stock are told as one event', async () => {
    const { sandbox } = asked;
    for (const topic of ['DRAFT_ORDERS_CREATE', 'DRAFT_ORDERS_UPDATE', 'DRAFT_ORDERS_DELETE', 'ORDERS_PAID', 'INVENTORY_LEVELS_UPDATE'])
      await asked.ask(
        `mutation { webhookSubscriptionCreate(topic: ${topic}, webhookSubscription: { uri: "https://mend-app.test/webhooks" }) { userErrors { message } } }`,
      );
    const metafields = [{ namespace: 'mend', key: 'plan', type: 'single_line_text_field', value: '7' }];
    const { id } = (await asked.ask(CREATE, { input: { ...replacement(), metafields } })).data.draftOrderCreate.draftOrder;
    const { order } = (await asked.ask(COMPLETE, { id })).data.draftOrderComplete.draftOrder;
    const read = `{ order(id: "${order.id}") { tags metafield(namespace: "mend", key: "plan") { value type } } draftOrder(id: "${id}") { metafield(namespace: "mend", key: "plan") { value } } }`;
    expect((await asked.ask(read)).data).toEqual({
      order: { tags: ['mend-replacement', 'plan-7'], metafield: { value: '7', type: 'single_line_text_field' } },
      draftOrder: { metafield: { value: '7' } },
    });
    await asked.ask(DELETE, { input: { id } });
    const heard = (await asked.heard()).slice(1);
    expect(heard.map((one) => one.topic)).toEqual([
      'draft_orders/create',
      'draft_orders/update',
      'orders/create',
      'orders/paid',
      'inventory_levels/update',
      'draft_orders/delete',
    ]);
    expect(new Set(heard.slice(1, 5).map((one) => one.headers.get('x-shopify-event-id'))).size).toBe(1);
    expect(heard[1]!.body).toMatchObject({ status: 'completed', order_id: Number(order.id.split('/').at(-1)), completed_at: expect.stringContaining('+09:00') });
    const variant = sandbox.world.get(sandbox.shop, 'ProductVariant', bought.lines[0]!.variantId!)!;
    expect(heard[4]!.body.inventory_item_id).toBe(Number(String(variant.inventoryItemId).split('/').at(-1)));
    expect((await asked.ask(read)).data.order.metafield.value).toBe('7');
    const twice = { ...replacement(), metafields: [{ key: 'plan' }] };
    expect((await asked.ask(CREATE, { input: twice })).data.draftOrderCreate.userErrors[0].field).toEqual(['metafields', '0', 'type']);
  });

  test('left to be paid, a draft with a price makes a pending order; a free one is paid all the same', async () => {
    const complete = async (input: Record<string, unknown>) => {
      const { id } = (await asked.ask(CREATE, { input })).data.draftOrderCreate.draftOrder;
      const query = `mutation { draftOrderComplete(id: "${id}", paymentPending: true) { draftOrder { completedAt order { displayFinancialStatus totalOutstandingSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } } } } } }`;
      return (await asked.ask(query)).data.draftOrderComplete.draftOrder;
    };
    const priced = await complete({ ...replacement(), appliedDiscount: null });
    expect(priced.completedAt).not.toBeNull();
    expect(priced.order.displayFinancialStatus).toBe('PENDING');
    expect(priced.order.totalOutstandingSet).toEqual(priced.order.totalPriceSet);
    expect((await complete(replacement())).order.displayFinancialStatus).toBe('PAID');
  });

  test('numbers go on, whatever was deleted', async () => {
    const made = async () => (await asked.ask(CREATE, { input: replacement() })).data.draftOrderCreate.draftOrder;
    const first = await made();
    const second = await made();
    await asked.ask(DELETE, { input: { id: second.id } });
    expect([first.name, second.name, (await made()).name]).toEqual(['#D1', '#D2', '#D3']);
  });

  test('what the sandbox does not read is refused by name', async () => {
    const { userErrors } = (await asked.ask(CREATE, { input: { ...replacement(), reserveInventoryUntil: '2030-01-01T00:00:00Z' } })).data.draftOrderCreate;
    expect(userErrors).toEqual([{ field: ['input', 'reserveInventoryUntil'], message: 'sandbox does not implement reserveInventoryUntil' }]);
  });

  test('a deleted draft is gone', async () => {
    const { id } = (await asked.ask(CREATE, { input: replacement() })).data.draftOrderCreate.draftOrder;
    expect((await asked.ask(DELETE, { input: { id } })).data.draftOrderDelete).toEqual({ deletedId: id, userErrors: [] });
    expect((await asked.ask(READ, { id })).data.draftOrder).toBeNull();
    expect((await asked.ask(COMPLETE, { id })).data.draftOrderComplete.userErrors[0].message).toBe('Draft order does not exist');
  });
});
