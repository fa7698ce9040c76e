import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seedShop } from '../seed/seed-shop.ts';
import { openWorld } from '../state/world.ts';
import type { AppRegistration, Installation } from '../types.ts';
import { createWebhooks } from './deliveries.ts';
import type { WebhookOptions } from './deliveries.ts';
import { handTimer } from './hand-timer.ts';
import { readRegistration } from './registration.ts';
import type { Registration } from './registration.ts';

const SECRET = 'shared-secret';
const registration = readRegistration('shopify.app.toml');

function setUp(
  answer: (request: Request, count: number) => Response | Promise<Response> = () => new Response(),
  more: Partial<WebhookOptions> & { subscriptions?: Registration['subscriptions'] } = {},
) {
  const timer = handTimer();
  const received: { headers: Headers; body: string; url: string }[] = [];
  const app: AppRegistration = {
    clientId: 'id',
    clientSecret: SECRET,
    url: 'https://mend-app.test',
    tomlPath: '',
    extensionDir: '',
    async fetch(request) {
      received.push({ headers: request.headers, body: await request.text(), url: request.url });
      return answer(request, received.length);
    },
  };
  const world = openWorld({ now: () => new Date(timer.now()), plant: (line) => seedShop(line.seed, line.size, new Date(line.now)) });
  const shop = world.openShop('ondam.myshopify.com', 1, 'empty');
  const [installation] = world.all<Installation>(shop, 'AppInstallation');
  world.put(shop, 'AppInstallation', { ...installation!, scopes: ['read_orders', 'read_customers', 'write_draft_orders'] });
  const webhooks = createWebhooks({
    world,
    app,
    timer,
    ...more,
    registration: more.subscriptions ? { ...registration, subscriptions: more.subscriptions } : registration,
  });
  return { timer, received, world, shop, webhooks };
}

const topic = (one: { headers: Headers }) => one.headers.get('x-shopify-topic');

describe('webhooks', () => {
  test('carry Shopify’s headers and a signature over the raw body', async () => {
    const { webhooks, shop, received } = setUp();
    webhooks.emit(shop, 'orders/updated', { id: 1, name: '#1042', note: '한글' }, { eventId: 'event-1' });
    await webhooks.drain();
    const [one] = received;
    expect(one!.url).toBe('https://mend-app.test/webhooks');
    expect(Object.fromEntries(one!.headers)).toMatchObject({
      'content-type': 'application/json',
      'x-shopify-topic': 'orders/updated',
      'x-shopify-shop-domain': 'ondam.myshopify.com',
      'x-shopify-api-version': '2026-10',
      'x-shopify-event-id': 'event-1',
      'x-shopify-triggered-at': '2026-11-21T03:00:00.000Z',
    });
    expect(one!.headers.get('x-shopify-webhook-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(one!.headers.get('x-shopify-hmac-sha256')).toBe(createHmac('sha256', SECRET).update(one!.body).digest('base64'));
    expect(JSON.parse(one!.body)).toEqual({ id: 1, name: '#1042', note: '한글' });
  });

  test('go only where the scope allows, and nowhere without a subscription', async () => {
    const { webhooks, shop, received } = setUp();
    for (const one of ['fulfillments/create', 'products/update', 'draft_orders/create', 'orders/create']) webhooks.emit(shop, one, {});
    await webhooks.drain();
    expect(received.map(topic)).toEqual(['orders/create']);
  });

  test('after uninstalling only the farewell and the law’s topics arrive', async () => {
    const { webhooks, shop, received, world } = setUp();
    const [installation] = world.all<Installation>(shop, 'AppInstallation');
    world.put(shop, 'AppInstallation', { ...installation!, uninstalledAt: '2026-11-21T03:00:00Z' });
    for (const one of ['orders/create', 'app/uninstalled', 'shop/redact', 'customers/redact']) webhooks.emit(shop, one, {});
    await webhooks.drain();
    expect(received.map(topic).sort()).toEqual(['app/uninstalled', 'customers/redact', 'shop/redact']);
  });

  test('include_fields and a name are kept', async () => {
    const { webhooks, shop, received } = setUp(undefined, {
      subscriptions: [{ topic: 'orders/updated', uri: '/o', includeFields: ['id', 'tags'], name: 'orders' }],
    });
    webhooks.emit(shop, 'orders/updated', { id: 1, tags: 'a', note: 'b' });
    await webhooks.drain();
    expect(JSON.parse(received[0]!.body)).toEqual({ id: 1, tags: 'a' });
    expect(received[0]!.headers.get('x-shopify-name')).toBe('orders');
  });

  test('eight retries over four hours, the same id and body each time, then no more', async () => {
    const { webhooks, shop, received, timer } = setUp(() => new Response(null, { status: 500 }));
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await webhooks.drain();
    await timer.wind(4 * 3_600_000 - 60_000);
    expect(received).toHaveLength(8);
    await timer.wind(120_000);
    expect(received).toHaveLength(9);
    await timer.wind(24 * 3_600_000);
    expect(received).toHaveLength(9);
    expect(new Set(received.map((one) => one.headers.get('x-shopify-webhook-id'))).size).toBe(1);
    expect(new Set(received.map((one) => one.body)).size).toBe(1);
    const gaps = webhooks
      .deliveries()[0]!
      .attempts.map((one) => Date.parse(one.at))
      .map((at, index, all) => at - (all[index - 1] ?? at))
      .slice(1);
    gaps.slice(1).forEach((gap, index) => expect(Math.abs(gap / gaps[index]! - 2)).toBeLessThan(0.01));
  });

  test('the shop’s own subscription ends with the last failure; the toml’s stays', async () => {
    const { webhooks, world, shop, received } = setUp(() => new Response(null, { status: 500 }), { speed: 1e9 });
    const id = 'gid://shopify/WebhookSubscription/1';
    world.put(shop, 'WebhookSubscription', { id, topic: 'ORDERS_UPDATED', uri: 'https://mend-app.test/own', includeFields: [], name: null });
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await webhooks.drain();
    for (let retry = 1; retry < 8; retry++) await webhooks.retryNow();
    expect(world.get(shop, 'WebhookSubscription', id)).toBeDefined();
    await webhooks.retryNow();
    expect(world.get(shop, 'WebhookSubscription', id)).toBeUndefined();
    const before = received.length;
    webhooks.emit(shop, 'orders/updated', { id: 2 });
    await webhooks.drain();
    expect(received.slice(before).map((one) => new URL(one.url).pathname)).toEqual(['/webhooks']);
  });

  test('duplicates of one event: the same event id everywhere, a webhook id for each delivery, kept over repeats', async () => {
    const { webhooks, shop, received } = setUp();
    webhooks.mode = { twice: true };
    webhooks.emit(shop, 'orders/create', { id: 1 }, { eventId: 'one-act' });
    webhooks.emit(shop, 'orders/updated', { id: 1 }, { eventId: 'one-act' });
    await webhooks.drain();
    const read = (name: string) => received.map((one) => one.headers.get(`x-shopify-${name}`)!);
    expect(new Set(read('event-id'))).toEqual(new Set(['one-act']));
    const byTopic = Map.groupBy(received, topic);
    for (const copies of byTopic.values()) {
      expect(copies).toHaveLength(2);
      for (const name of ['webhook-id', 'triggered-at', 'hmac-sha256'])
        expect(new Set(copies.map((one) => one.headers.get(`x-shopify-${name}`))).size, name).toBe(1);
    }
    expect(new Set(read('webhook-id')).size).toBe(2);
  });

  test('a redirect is a failure; a success ends the retries', async () => {
    const { webhooks, shop, received, timer } = setUp((_, count) =>
      count === 1 ? new Response(null, { status: 302, headers: { location: '/' } }) : new Response(),
    );
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await webhooks.drain();
    await timer.wind(24 * 3_600_000);
    expect(received).toHaveLength(2);
    expect(webhooks.deliveries()[0]!.attempts.map((one) => one.status)).toEqual([302, 200]);
  });

  test('no answer within five seconds is a failure', async () => {
    const { webhooks, shop, timer } = setUp((_, count) => (count === 1 ? new Promise<Response>(() => undefined) : new Response()));
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await timer.wind(4_999);
    expect(webhooks.deliveries()[0]!.attempts).toEqual([]);
    await timer.wind(1);
    expect(webhooks.deliveries()[0]!.attempts.map((one) => one.status)).toEqual(['error']);
    await webhooks.retryNow();
    expect(webhooks.deliveries()[0]!.attempts.map((one) => one.status)).toEqual(['error', 200]);
  });

  test('twice: the same webhook id again', async () => {
    const { webhooks, shop, received } = setUp();
    webhooks.mode.twice = true;
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await webhooks.drain();
    expect(received).toHaveLength(2);
    expect(received[0]!.headers.get('x-shopify-webhook-id')).toBe(received[1]!.headers.get('x-shopify-webhook-id'));
  });

  test('late: nothing before its time', async () => {
    const { webhooks, shop, received, timer } = setUp();
    webhooks.mode.late = 60_000;
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await timer.wind(59_999);
    expect(received).toHaveLength(0);
    await timer.wind(1);
    expect(received).toHaveLength(1);
  });

  test('shuffled: all arrive, in another order', async () => {
    const { webhooks, shop, received } = setUp();
    webhooks.mode.shuffled = true;
    const sent = Array.from({ length: 12 }, (_, id) => id);
    for (const id of sent) webhooks.emit(shop, 'orders/updated', { id });
    await webhooks.drain();
    const came = received.map((one) => JSON.parse(one.body).id as number);
    expect(came).not.toEqual(sent);
    expect(came.sort((a, b) => a - b)).toEqual(sent);
  });

  test('lost: never sent, but remembered and sent on request', async () => {
    const { webhooks, shop, received, timer } = setUp();
    webhooks.mode.lost = true;
    webhooks.emit(shop, 'orders/updated', { id: 1 });
    await webhooks.drain();
    await timer.wind(24 * 3_600_000);
    expect(received).toHaveLength(0);
    webhooks.mode.lost = false;
    const [delivery] = webhooks.deliveries();
    await webhooks.redeliver(delivery!.webhookId);
    expect(received).toHaveLength(1);
    expect(received[0]!.headers.get('x-shopify-webhook-id')).toBe(delivery!.webhookId);
  });
});
