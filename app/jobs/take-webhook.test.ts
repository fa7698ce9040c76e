import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { markUninstalled } from '#app/platform/control/shops.sql.server.ts';
import { storedWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { action } from '#app/routes/webhooks.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { takeWebhookJob } from './take-webhook.server.ts';

const customer = { id: 11, first_name: '민지', last_name: '김', email: 'minji@example.com', phone: null, updated_at: '2026-11-20T09:00:00+09:00' };

interface Delivery {
  topic: string;
  shopDomain: string;
  webhookId: string;
}

async function deliver(delivery: Delivery, body: unknown, signed = true): Promise<number> {
  const text = JSON.stringify(body);
  const hmac = createHmac('sha256', signed ? process.env.SHOPIFY_API_SECRET! : 'another secret').update(text).digest('base64');
  const request = new Request('https://mend-app.test/webhooks', {
    method: 'POST',
    body: text,
    headers: { 'x-shopify-hmac-sha256': hmac, 'x-shopify-topic': delivery.topic, 'x-shopify-shop-domain': delivery.shopDomain, 'x-shopify-webhook-id': delivery.webhookId, 'x-shopify-triggered-at': '2026-11-20T00:00:00Z' },
  });
  const answer = await Promise.resolve(action({ request } as Parameters<typeof action>[0])).catch((thrown: unknown) => thrown);
  return (answer as Response).status;
}

function aDelivery(desk: { shop: { domain: string } }, topic = 'customers/update'): Delivery {
  return { topic, shopDomain: desk.shop.domain, webhookId: randomUUID() };
}

async function queued(delivery: Delivery): Promise<number> {
  const { rows } = await house().queue.query(`select count(*)::int as n from graphile_worker._private_jobs where payload->>'webhookId' = $1`, [delivery.webhookId]);
  return rows[0].n;
}

async function stateOf(delivery: Delivery): Promise<string | undefined> {
  return (await storedWebhook(house().control, delivery.shopDomain, delivery.webhookId))?.state;
}

const customers = (desk: TestDesk) => desk.db.customer.findMany({ where: { shopId: desk.shop.id } });

describe('the door', () => {
  test('a delivery is stored and queued; repeated, many times at once, it is neither again', async () => {
    const delivery = aDelivery(await aDesk());
    expect(await Promise.all(Array.from({ length: 6 }, () => deliver(delivery, customer)))).toEqual(Array(6).fill(200));
    expect(await queued(delivery)).toBe(1);
    expect(await stateOf(delivery)).toBe('received');
  });

  test('a wrong signature gets 401 and leaves nothing', async () => {
    const delivery = aDelivery(await aDesk());
    expect(await deliver(delivery, customer, false)).toBe(401);
    expect(await stateOf(delivery)).toBeUndefined();
  });

  test('an unknown shop gets 200, and its news leads to nothing', async () => {
    const delivery = { ...aDelivery(await aDesk()), shopDomain: 'unknown.myshopify.com' };
    expect(await deliver(delivery, customer)).toBe(200);
    await takeWebhookJob(delivery);
    expect(await stateOf(delivery)).toBe('ignored');
  });
});

describe('the job', () => {
  test('carries out what came and marks it done; again, it does nothing', async () => {
    const desk = await aDesk();
    const delivery = aDelivery(desk);
    await deliver(delivery, customer);
    await takeWebhookJob(delivery);
    expect(await customers(desk)).toMatchObject([{ id: '11', name: '김민지' }]);
    expect(await stateOf(delivery)).toBe('done');
    await desk.db.customer.updateMany({ where: { shopId: desk.shop.id }, data: { name: 'changed since' } });
    await takeWebhookJob(delivery);
    expect(await customers(desk)).toMatchObject([{ name: 'changed since' }]);
  });

  test('killed before it was marked, it runs again to the same end', async () => {
    const desk = await aDesk();
    const delivery = aDelivery(desk);
    await deliver(delivery, customer);
    await takeWebhookJob(delivery);
    await house().control.query(`update webhook_intake set state = 'received' where "webhookId" = $1`, [delivery.webhookId]);
    await takeWebhookJob(delivery);
    expect(await customers(desk)).toHaveLength(1);
    expect(await stateOf(delivery)).toBe('done');
  });

  test('a topic nobody waits for, and a shop that has left, are ignored', async () => {
    const desk = await aDesk();
    const unknown = aDelivery(desk, 'products/update');
    await deliver(unknown, {});
    await takeWebhookJob(unknown);
    expect(await stateOf(unknown)).toBe('ignored');

    await markUninstalled(house().control, desk.shop.domain, desk.clock.now());
    const late = aDelivery(desk);
    await deliver(late, customer);
    await takeWebhookJob(late);
    expect(await stateOf(late)).toBe('ignored');
    expect(await customers(desk)).toEqual([]);
  });

  test('a body that cannot be read fails, and stays for the operator', async () => {
    const delivery = aDelivery(await aDesk());
    await deliver(delivery, { id: null });
    await expect(takeWebhookJob(delivery)).rejects.toThrow();
    expect(await stateOf(delivery)).toBe('received');
  });
});

test('what the sandbox sends comes in by the door and is carried out', async () => {
  const came: Delivery[] = [];
  const { sandbox, desk } = await aDeskInSandbox({
    deliver: async (request) => {
      const header = (name: string) => request.headers.get(`x-shopify-${name}`)!;
      came.push({ topic: header('topic'), shopDomain: header('shop-domain'), webhookId: header('webhook-id') });
      return action({ request } as Parameters<typeof action>[0]);
    },
  });
  const order = sandbox.acts.createOrder(sandbox.shop, { paid: true });
  const parcel = sandbox.acts.fulfill(sandbox.shop, order.id);
  sandbox.acts.deliver(sandbox.shop, parcel.id);
  await sandbox.webhooks.drain();
  for (const delivery of came) await takeWebhookJob(delivery);
  expect(came.map(({ topic }) => topic)).toContain('fulfillment_events/create');
  for (const delivery of came) expect(await stateOf(delivery), delivery.topic).toBe('done');
  expect(await desk.db.order.findMany({ where: { shopId: desk.shop.id } })).toMatchObject([{ name: order['name'] }]);
  expect(await desk.db.fulfillment.findFirst({ where: { shopId: desk.shop.id } })).toMatchObject({ lastEventStatus: 'DELIVERED' });
  await sandbox.close();
});
