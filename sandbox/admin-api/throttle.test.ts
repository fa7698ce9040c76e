import { expect, test } from 'vitest';
import { tinyShop } from './tiny-shop.ts';

const cost = (pages: number) => `{ ${Array.from({ length: pages }, (_, i) => `p${i}: orders(first: 200) { nodes { id } }`).join(' ')} }`;

test('the requested cost is taken before, the unused part given back after, and the bucket refills', async () => {
  let at = 0;
  const { ask } = tinyShop({ bucketClock: () => at });
  const answer = await ask(cost(4));
  expect(answer.extensions.cost).toMatchObject({ requestedQueryCost: 4 * 202, actualQueryCost: 4 * 5, throttleStatus: { currentlyAvailable: 1980 } });
  at += 100;
  expect((await ask('{ shop { name } }')).extensions.cost.throttleStatus.currentlyAvailable).toBe(1989);
});

test('an empty bucket throttles with 200 and says what there is', async () => {
  let at = 0;
  const { ask } = tinyShop({ bucketClock: () => at, orders: 250 });
  for (let i = 0; i < 2; i += 1) expect((await ask(cost(4))).errors).toBeUndefined();
  const refused = await ask(cost(4));
  expect(refused).toEqual({
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } }],
    extensions: { cost: { requestedQueryCost: 808, actualQueryCost: null, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 384, restoreRate: 100 } } },
  });
  at += 4_240;
  expect((await ask(cost(4))).errors).toBeUndefined();
});

test('one query may not ask for more than a thousand', async () => {
  const answer = await tinyShop().ask(cost(5));
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'MAX_COST_EXCEEDED', cost: 1010, maxCost: 1000 } });
  expect(answer.errors?.[0]?.message).toContain('Query cost is 1010, which exceeds the single query max cost limit (1000).');
  expect(answer.data).toBeUndefined();
});

test('fragments, variables and abstract types count', async () => {
  const { ask } = tinyShop();
  const answer = await ask(
    'query Q($n: Int = 10) { node(id: "gid://shopify/Order/1") { id ... on Order { lineItems(first: $n) { ...Page } } ... on Customer { numberOfOrders } } } fragment Page on LineItemConnection { edges { node { id } } }',
    { n: 4 },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.extensions.cost).toMatchObject({ requestedQueryCost: 1 + 2 + 4 * 1, actualQueryCost: 1 + 2 + 2 });
});

test('a connection in a mutation is paid on top of its ten', async () => {
  const answer = await tinyShop().ask(
    'mutation { refundCreate(input: {orderId: "gid://shopify/Order/1"}) @idempotent(key: "a") { order { lineItems(first: 10) { nodes { id } } } userErrors { message } } }',
  );
  expect(answer.extensions.cost).toMatchObject({ requestedQueryCost: 10 + 2 + 10, actualQueryCost: 10 + 2 + 2 });
});
