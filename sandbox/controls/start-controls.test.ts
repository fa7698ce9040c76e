import { expect, test } from 'vitest';
import { aStore } from '#sandbox/pages/a-store.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { catalogue } from './catalogue.ts';
import { startControls } from './start-controls.ts';

const store = aStore();
const { door } = startControls(store);
const post = async (act: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  (await door(new Request(`http://localhost:4100/controls/api/${act}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })))!;

test('the page names every control and what it does, in both languages', async () => {
  for (const locale of ['ko', 'en'] as const) {
    const page = await (await door(new Request(`http://localhost:4100/controls?locale=${locale}`)))!.text();
    for (const control of Object.values(catalogue).filter((one) => !one.doorOnly)) expect(page).toContain(control.name[locale].replaceAll("'", '&#39;'));
  }
});

test('lists offer words, and send values', async () => {
  const page = await (await door(new Request('http://localhost:4100/controls?locale=ko')))!.text();
  expect(page).toContain('<option value="OUT_FOR_DELIVERY">배송 출발</option>');
  await post('arm-fault', { kind: 'throttle' });
  expect(await (await door(new Request('http://localhost:4100/controls?locale=ko')))!.text()).toContain('호출 한도 초과 (THROTTLED) × 1');
  await post('clear-faults');
});

test('skipping moves the world\'s clock and lets parcels travel', async () => {
  const before = store.sandbox.world.now().getTime();
  const answer = await post('skip', { days: 1 });
  expect(await answer.json()).toEqual({ ok: true, result: { now: new Date(before + 86_400_000).toISOString() } });
  expect(store.acted.map(([name]) => name)).toEqual(expect.arrayContaining(['elapse', 'retryNow']));
  expect((await post('skip', { hours: -1 })).status).toBe(400);
});

test('orders are named by number, parcels by their order', async () => {
  const order = [...store.sandbox.world.all<Order>(store.sandbox.shop, 'Order')].find((one) => one.fulfillmentIds.length > 0)!;
  await post('refund', { orderId: order.name, amount: '1000' });
  expect(store.acted.at(-1)).toEqual(['refundInAdmin', order.id, { amount: '1000' }]);
  await post('deliver', { orderId: order.name.replace(/^#/, '') });
  expect(store.acted.at(-1)).toEqual(['deliver', order.fulfillmentIds.at(-1)]);
});

test('a refund goes back as it was paid, unless store credit is chosen', async () => {
  const [order] = [...store.sandbox.world.all<Order>(store.sandbox.shop, 'Order')];
  await post('refund', { orderId: order!.name, method: 'original' });
  expect(store.acted.at(-1)).toEqual(['refundInAdmin', order!.id, {}]);
  await post('refund', { orderId: order!.name, method: 'credit' });
  expect(store.acted.at(-1)).toEqual(['refundInAdmin', order!.id, { asCredit: true }]);
});

test('an order whose name has no "#" is found by it', async () => {
  const [some] = [...store.sandbox.world.all<Order>(store.sandbox.shop, 'Order')];
  store.sandbox.world.put(store.sandbox.shop, 'Order', { ...some!, id: 'gid://shopify/Order/20261103', name: '20261103-0097' });
  await post('refund', { orderId: '20261103-0097' });
  expect(store.acted.at(-1)).toEqual(['refundInAdmin', 'gid://shopify/Order/20261103', {}]);
});

test.each([-5, 1.5, '1e400', '-1'])('a count of %s is refused in words, and nothing is counted', async (available) => {
  const [variant] = [...store.sandbox.world.all<Order>(store.sandbox.shop, 'ProductVariant')] as unknown as { sku: string }[];
  const acts = store.acted.length;
  const answer = await post('set-stock', { sku: variant!.sku, available });
  expect([answer.status, JSON.stringify(await answer.json())]).toEqual([400, expect.stringContaining('number')]);
  expect(store.acted).toHaveLength(acts);
  expect((await post('set-stock', { sku: variant!.sku, available: 0 })).status).toBe(200);
});

test('what cannot be done is said, and nothing happens', async () => {
  const acts = store.acted.length;
  const answer = await post('refund', { orderId: '#999999' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ ok: false, error: 'There is no order "#999999".' });
  expect((await post('dance')).status).toBe(404);
  expect((await post('scan', { orderId: '#1', status: 'TELEPORTED' })).status).toBe(400);
  expect(store.acted).toHaveLength(acts);
});

test('a form goes back to its page, and never to another site', async () => {
  const form = async (back: string) => (await door(new Request('http://localhost:4100/controls/api/clear-faults', { method: 'POST', body: new URLSearchParams({ back }) })))!;
  expect((await form('/controls?locale=ko#faults')).headers.get('location')).toBe('/controls?locale=ko&done=clear-faults#faults');
  expect((await form('//evil.example')).headers.get('location')).toBeNull();
});

test('what came of an act stands in its own group, where the page comes back to', async () => {
  const answer = (await door(new Request('http://localhost:4100/controls/api/deliver', { method: 'POST', body: new URLSearchParams({ back: '/controls?locale=en#orders', orderId: '#9' }) })))!;
  const back = answer.headers.get('location')!;
  expect(back).toMatch(/^\/controls\?locale=en&failed=[^#]+&act=deliver#orders$/);
  const page = await (await door(new Request(`http://localhost:4100${back}`)))!.text();
  const group = page.slice(page.indexOf('id="orders"'), page.indexOf('id="webhooks"'));
  expect(group).toMatch(/role="alert">Deliver the parcel: Not done\. There is no order .*#9/);
  expect(page.match(/role="alert"/g)).toHaveLength(1);
});

test('another site\'s page cannot press a button', async () => {
  expect((await post('uninstall', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(store.acted.map(([name]) => name)).not.toContain('uninstall');
});

test('webhooks can be made late and lost, faults armed and cleared, approval taken', async () => {
  await post('webhooks-mode', { late: 500, lost: true });
  expect(store.sandbox.webhooks.mode).toEqual({ late: 500, twice: false, shuffled: false, lost: true });
  await post('arm-fault', { kind: '429', times: 2, operation: 'refundCreate' });
  expect(store.sandbox.faults.armed()).toEqual([{ kind: '429', times: 2, operation: 'refundCreate' }]);
  await post('clear-faults');
  expect(store.sandbox.faults.armed()).toEqual([]);
  await post('protected-data', { on: false });
  expect(store.sandbox.protectedDataApproved).toBe(false);
  await post('protected-data', { on: true, only: 'name, email' });
  expect(store.sandbox.protectedDataApproved).toEqual(['name', 'email']);
  expect((await post('protected-data', { only: 'shoe size' })).status).toBe(400);
});
