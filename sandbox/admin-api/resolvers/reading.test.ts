import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

let asked: AskedShop;
let famous: Order;
beforeAll(async () => {
  let now = 0;
  asked = await askedShop({ bucketClock: () => (now += 60_000) });
  famous = [...asked.sandbox.world.all<Order>(asked.sandbox.shop, 'Order')].find((one) => one.name === '#1042')!;
});
afterAll(() => asked.sandbox.close());

async function names(query: string, more = ''): Promise<string[]> {
  const { data, errors } = await asked.ask(`query ($query: String) { orders(first: 100, query: $query ${more}) { nodes { name } } }`, { query });
  expect(errors).toBeUndefined();
  return data.orders.nodes.map((one: { name: string }) => one.name);
}

describe('reading orders', () => {
  test('by name with or without its sign, e-mail, customer, tag and state', async () => {
    for (const query of ['name:#1042', 'name:1042', 'name:"#1042"', '1042']) expect(await names(query)).toEqual(['#1042']);
    expect(await names(`email:${famous.email}`)).toContain('#1042');
    expect(await names(`customer_id:${famous.customerId!.split('/').at(-1)}`)).toContain('#1042');
    expect(await names(`customer_id:${famous.customerId!.split('/').at(-1)} name:#1042`)).toEqual(['#1042']);
    expect(await names('status:cancelled')).not.toContain('#1042');
    expect((await names('financial_status:pending')).length).toBeGreaterThan(0);
    expect(await names('fulfillment_status:unfulfilled')).not.toContain('#1042');
    expect(await names('tag:nowhere')).toEqual([]);
  });

  test('by time, sorted by when they changed', async () => {
    expect(await names(`updated_at:>'2100-01-01T00:00:00Z'`)).toEqual([]);
    expect(await names(`created_at:>='${famous.createdAt}'`)).toContain('#1042');
    const { data } = await asked.ask('{ orders(first: 50, sortKey: UPDATED_AT) { nodes { updatedAt } } }');
    const times = data.orders.nodes.map((one: { updatedAt: string }) => one.updatedAt);
    expect(times).toEqual([...times].sort());
  });

  test('#1042 whole: lines with pictures, payment, parcel and where it is', async () => {
    const { data, errors } =
      await asked.ask(`{ order(id: "${famous.id}") { name customer { displayName numberOfOrders amountSpent { amount currencyCode } } totalPriceSet { shopMoney { amount } } shippingLines(first: 2) { nodes { title } } taxLines { title rate priceSet { shopMoney { amount } } }
      lineItems(first: 5) { nodes { title image { url altText } variant { sku inventoryQuantity product { handle } } refundableQuantity discountedTotalSet { shopMoney { amount } } } }
      transactions { kind status gateway } shippingAddress { formatted(withName: true) } fulfillments { name displayStatus estimatedDeliveryAt deliveredAt trackingInfo { company number url } events(first: 10) { nodes { status happenedAt message } } fulfillmentLineItems(first: 5) { nodes { quantity lineItem { title } } } } } }`);
    expect(errors).toBeUndefined();
    const { order } = data;
    expect(order.totalPriceSet.shopMoney.amount).toBe('104000.0');
    expect(order.lineItems.nodes.map((one: { title: string }) => one.title)).toEqual(['달항아리 다관', '세작 녹차']);
    expect(order.lineItems.nodes[0].image.url).toBe('http://localhost:4102/products/moon-teapot.svg');
    expect(order.fulfillments[0]).toMatchObject({ displayStatus: 'IN_TRANSIT', deliveredAt: null, trackingInfo: [{ company: '가온택배' }] });
    expect(order.fulfillments[0].events.nodes.at(-1).status).toBe('IN_TRANSIT');
    expect(order.shippingAddress.formatted[0]).toBe('김하윤');
  });

  test('a customer by e-mail or telephone, node and nodes', async () => {
    const { email, phone, id } = asked.sandbox.world.get(asked.sandbox.shop, 'Customer', famous.customerId!)! as {
      email: string;
      phone: string;
      id: string;
    } & Record<string, unknown>;
    const by = async (identifier: Record<string, string>) =>
      (await asked.ask('query ($identifier: CustomerIdentifierInput!) { customerByIdentifier(identifier: $identifier) { id } }', { identifier })).data
        .customerByIdentifier?.id;
    expect(await by({ emailAddress: email.toUpperCase() })).toBe(id);
    expect(await by({ phoneNumber: phone })).toBe(id);
    expect(await by({ emailAddress: 'nobody@mail.example' })).toBeUndefined();
    const line = famous.lines[0]!;
    const { data } = await asked.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on LineItem { title } ... on Order { name } } }', {
      ids: [famous.id, line.id, 'gid://shopify/Order/1'],
    });
    expect(data.nodes).toEqual([
      { __typename: 'Order', id: famous.id, name: '#1042' },
      { __typename: 'LineItem', id: line.id, title: line.title },
      null,
    ]);
  });

  test('stock by location', async () => {
    const { data } = await asked.ask(
      '{ productVariants(first: 1) { nodes { inventoryItem { inventoryLevels(first: 5) { nodes { location { name } quantities(names: ["available", "committed", "on_hand"]) { name quantity } } } } } } locations(first: 5) { nodes { name isActive } } }',
    );
    expect(data.locations.nodes).toHaveLength(2);
    const [level] = data.productVariants.nodes[0].inventoryItem.inventoryLevels.nodes;
    const count = (name: string) => level.quantities.find((one: { name: string }) => one.name === name).quantity;
    expect(count('on_hand')).toBe(count('available') + count('committed'));
  });
});

describe('writing small things', () => {
  test('tags are added once, removed, and told', async () => {
    const tags = async () => (await asked.ask(`{ order(id: "${famous.id}") { tags } }`)).data.order.tags;
    const change = (verb: string, list: string[]) =>
      asked.ask(`mutation ($tags: [String!]!) { ${verb}(id: "${famous.id}", tags: $tags) { node { id } userErrors { message } } }`, { tags: list });
    await change('tagsAdd', ['교환', 'mend', 'Mend']);
    expect(await tags()).toEqual(expect.arrayContaining(['교환', 'mend']));
    await change('tagsRemove', ['교환']);
    expect(await tags()).not.toContain('교환');
    expect((await asked.heard()).at(-1)!.body.tags).toContain('mend');
  });

  test('a shipping address and a note', async () => {
    const { data } = await asked.ask(
      'mutation ($input: OrderInput!) { orderUpdate(input: $input) { order { note shippingAddress { city address1 country } } userErrors { field message } } }',
      {
        input: {
          id: famous.id,
          note: '새 주소',
          shippingAddress: {
            firstName: '하윤',
            lastName: '김',
            address1: '솔바람길 3',
            city: '강릉시',
            provinceCode: 'KR-42',
            countryCode: 'KR',
            zip: '25400',
          },
        },
      },
    );
    expect(data.orderUpdate).toEqual({
      order: { note: '새 주소', shippingAddress: { city: '강릉시', address1: '솔바람길 3', country: 'South Korea' } },
      userErrors: [],
    });
  });

  test('the app’s metafields, compared and set', async () => {
    const {
      data: {
        currentAppInstallation: { id, accessScopes },
      },
    } = await asked.ask('{ currentAppInstallation { id accessScopes { handle } } }');
    expect(accessScopes.map((one: { handle: string }) => one.handle)).toContain('read_orders');
    const set = async (value: string, compareDigest?: string | null) =>
      (
        await asked.ask(
          'mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { metafields { value compareDigest jsonValue } userErrors { code field } } }',
          {
            metafields: [{ ownerId: id, namespace: 'help', key: 'faq', type: 'json', value, ...(compareDigest !== undefined && { compareDigest }) }],
          },
        )
      ).data.metafieldsSet;
    const first = await set('{"a":1}', null);
    expect(first.metafields[0].jsonValue).toEqual({ a: 1 });
    expect((await set('{"a":2}', 'stale')).userErrors).toEqual([{ code: 'STALE_OBJECT', field: ['metafields', '0', 'compareDigest'] }]);
    expect((await set('{"a":2}', first.metafields[0].compareDigest)).userErrors).toEqual([]);
    expect((await set('{a', undefined)).userErrors[0].code).toBe('INVALID_VALUE');
    const read = async () =>
      (
        await asked.ask(
          '{ currentAppInstallation { metafield(namespace: "help", key: "faq") { value } metafields(first: 5, namespace: "help") { nodes { key } } } }',
        )
      ).data.currentAppInstallation;
    expect(await read()).toEqual({ metafield: { value: '{"a":2}' }, metafields: { nodes: [{ key: 'faq' }] } });
    await asked.ask(
      `mutation { metafieldsDelete(metafields: [{ ownerId: "${id}", namespace: "help", key: "faq" }]) { deletedMetafields { key } userErrors { message } } }`,
    );
    expect((await read()).metafield).toBeNull();
  });
});
