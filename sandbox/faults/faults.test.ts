import { expect, test } from 'vitest';
import { tinyShop } from '#sandbox/admin-api/tiny-shop.ts';
import { ConnectionDropped } from './hang.ts';

const query = { query: 'query Shop { shop { name } }' };

test('an armed fault meets as many calls as it was armed for', async () => {
  const { hosts, post } = tinyShop();
  hosts.faults.arm({ kind: '500', times: 2 });
  expect((await post(query)).status).toBe(500);
  expect(hosts.faults.armed()).toEqual([{ kind: '500', times: 1 }]);
  expect((await post(query)).status).toBe(500);
  expect((await post(query)).status).toBe(200);
});

test('a fault waits for its operation or root field', async () => {
  const { hosts, post } = tinyShop();
  hosts.faults.arm({ kind: '429', operation: 'Shop', times: 1 });
  hosts.faults.arm({ kind: '500', operation: 'currentAppInstallation', times: 1 });
  expect((await post({ query: '{ orders(first: 1) { nodes { id } } }' })).status).toBe(200);
  const limited = await post(query);
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2.0']);
  expect((await post({ query: '{ currentAppInstallation { id } }' })).status).toBe(500);
  expect(hosts.faults.armed()).toEqual([]);
});

test('throttled on request, without a bucket being empty', async () => {
  const { hosts, ask } = tinyShop();
  hosts.faults.arm({ kind: 'throttle', times: 1 });
  expect((await ask('{ shop { name } }')).errors?.[0]?.extensions?.['code']).toBe('THROTTLED');
});

test('a dropped connection rejects, a time-out hangs until the caller gives up', async () => {
  const { hosts, post } = tinyShop();
  hosts.faults.arm({ kind: 'drop', times: 1 });
  await expect(post(query)).rejects.toThrow(ConnectionDropped);
  hosts.faults.arm({ kind: 'timeout', times: 1 });
  const giveUp = new AbortController();
  const waiting = post(query, undefined, '2026-10', giveUp.signal);
  giveUp.abort(new Error('gave up'));
  await expect(waiting).rejects.toThrow();
  hosts.faults.arm({ kind: 'timeout', times: 1 });
  const left = post(query);
  await new Promise((resolve) => setImmediate(resolve));
  hosts.close();
  await expect(left).rejects.toThrow(ConnectionDropped);
});

test('time-out after success: the effect stands, the answer never comes, the key finds it', async () => {
  const { hosts, post, ask, world, shop } = tinyShop();
  const refund = { query: 'mutation { refundCreate(input: {orderId: "gid://shopify/Order/1"}) @idempotent(key: "k") { refund { id } userErrors { message } } }' };
  hosts.faults.arm({ kind: 'timeout_after_success', operation: 'refundCreate', times: 1 });
  const giveUp = new AbortController();
  const waiting = post(refund, undefined, '2026-10', giveUp.signal);
  while ([...world.all(shop, 'Refund')].length === 0) await new Promise((resolve) => setImmediate(resolve));
  giveUp.abort(new Error('gave up'));
  await expect(waiting).rejects.toThrow();
  const again = await ask(refund.query);
  expect(again.data.refundCreate.refund.id).toBe([...world.all(shop, 'Refund')][0]!.id);
  expect([...world.all(shop, 'Refund')]).toHaveLength(1);
});
