import { expect, test } from 'vitest';
import type { ResolverMap } from '#sandbox/types.ts';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { tinyShop } from './tiny-shop.ts';
import type { TinyShop } from './tiny-shop.ts';

const REFUND = 'mutation R($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) { refund { id note } order { id name } userErrors { field message } } }';
const input = (note = 'late') => ({ orderId: 'gid://shopify/Order/1', note });
const refunds = ({ world, shop }: TinyShop) => [...world.all(shop, 'Refund')];

test('a refund without a key fails, as mandatory since 2026-04', async () => {
  const tiny = tinyShop();
  const answer = await tiny.ask('mutation { refundCreate(input: {orderId: "gid://shopify/Order/1"}) { refund { id } } }');
  expect(answer.data).toEqual({ refundCreate: null });
  expect(answer.errors).toMatchObject([{
    message: 'The @idempotent directive is required for this mutation but was not provided.',
    path: ['refundCreate'],
    extensions: { code: 'BAD_REQUEST' },
  }]);
  expect(refunds(tiny)).toEqual([]);
  expect((await tiny.ask(REFUND, { input: input(), key: '  ' })).errors?.[0]?.message).toContain('cannot be an empty string');
});

test('the same key and arguments give the first result, once', async () => {
  const tiny = tinyShop();
  const first = await tiny.ask(REFUND, { input: input(), key: 'k1' });
  const second = await tiny.ask(REFUND, { input: input(), key: 'k1' });
  expect(first.data.refundCreate.refund.note).toBe('late');
  expect(second.data).toEqual(first.data);
  expect(refunds(tiny)).toHaveLength(1);
  expect(refunds(tiny)[0]).toMatchObject({ key: 'k1' });
});

test('a repeated answer shows the documents as they are now', async () => {
  const tiny = tinyShop();
  await tiny.ask(REFUND, { input: input(), key: 'k1' });
  tiny.world.put(tiny.shop, 'Order', { ...tiny.world.get(tiny.shop, 'Order', 'gid://shopify/Order/1')!, name: '#1-edited' });
  expect((await tiny.ask(REFUND, { input: input(), key: 'k1' })).data.refundCreate.order.name).toBe('#1-edited');
});

test('the same key with other arguments is a user error and does nothing', async () => {
  const tiny = tinyShop();
  await tiny.ask(REFUND, { input: input(), key: 'k1' });
  const answer = await tiny.ask(REFUND, { input: input('other'), key: 'k1' });
  expect(answer.data.refundCreate).toEqual({
    refund: null, order: null,
    userErrors: [{ field: null, message: 'The same idempotency key cannot be used with different operation parameters.' }],
  });
  expect(refunds(tiny)).toHaveLength(1);
});

test('a key in flight is a user error; afterwards it answers', async () => {
  const waiting: (() => void)[] = [];
  const slow: ResolverMap = {
    Mutation: { refundCreate: () => new Promise((resolve) => waiting.push(() => resolve({ refund: null, order: null, userErrors: [] }))) },
  };
  const tiny = tinyShop({ resolvers: slow });
  const first = tiny.ask(REFUND, { input: input(), key: 'k1' });
  while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const second = await tiny.ask(REFUND, { input: input(), key: 'k1' });
  expect(second.data.refundCreate.userErrors[0].message).toBe('This request is currently in progress, please try again.');
  waiting[0]!();
  const done = await first;
  expect(done.data.refundCreate.userErrors).toEqual([]);
  expect((await tiny.ask(REFUND, { input: input(), key: 'k1' })).data).toEqual(done.data);
  expect(waiting).toHaveLength(1);
});

test('an attempt that threw is forgotten', async () => {
  let calls = 0;
  const tiny = tinyShop({ resolvers: { Mutation: { refundCreate: () => {
    calls += 1;
    if (calls === 1) throw new Error('broken');
    return { refund: null, order: null, userErrors: [] };
  } } } });
  const first = await tiny.ask(REFUND, { input: input(), key: 'k1' });
  expect(first.errors?.[0]).toMatchObject({ message: 'broken', extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  expect((await tiny.ask(REFUND, { input: input(), key: 'k1' })).errors).toBeUndefined();
});

test('a restart remembers, and a day later the key is new', async () => {
  const dir = ownFolder('keys-');
  const before = tinyShop({ dir });
  await before.ask(REFUND, { input: input(), key: 'k1' });
  before.world.close();
  const after = tinyShop({ dir });
  await after.ask(REFUND, { input: input(), key: 'k1' });
  expect(refunds(after)).toHaveLength(1);
  after.world.skip(24 * 3_600_000);
  await after.ask(REFUND, { input: input(), key: 'k1' });
  expect(refunds(after)).toHaveLength(2);
  after.world.close();
});
