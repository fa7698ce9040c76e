import { randomInt } from 'node:crypto';
import { Session } from '@shopify/shopify-api';
import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { markInstalled, shopByDomain, shopById } from '#app/platform/control/shops.sql.server.ts';
import { storedWebhook, storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { takeWebhookJob } from './take-webhook.server.ts';

// After any token of these tests was stored: one stored later would raise the doubt whether the shop came back.
const at = new Date(Date.now() + days(1));
const aDomain = () => `moved-${randomInt(1e9)}.myshopify.com`;

async function told(shopDomain: string, topic: string, body: object): Promise<string | undefined> {
  const webhook = { shopDomain, webhookId: 'w', topic, eventId: null, triggeredAt: at, body: JSON.stringify(body) };
  await storeWebhook(house().control, webhook, at);
  await takeWebhookJob({ shopDomain, webhookId: 'w' });
  return (await storedWebhook(house().control, shopDomain, 'w'))?.state;
}

async function withToken({ shop }: TestDesk): Promise<void> {
  await house().sessions.storeSession(new Session({ id: `offline_${shop.domain}`, shop: shop.domain, state: '', isOnline: false, accessToken: 'shpat_own' }));
}

test('a request of the law that comes under a new domain reaches the shop, and so does what follows', async () => {
  const desk = await aDesk();
  const domain = aDomain();
  expect(await told(domain, 'customers/redact', { shop_id: Number(desk.shop.id), customer: { id: 5 }, orders_to_redact: [] })).toBe('done');
  expect((await receiptsOfShop(house().control, desk.shop.id)).map(({ topic }) => topic)).toEqual(['customers/redact']);
  expect(await shopByDomain(house().control, domain)).toMatchObject({ id: desk.shop.id, status: 'installed' });
});

test('leaving under a new domain ends the installation and leaves no token under the old one', async () => {
  const desk = await aDesk();
  const domain = aDomain();
  await withToken(desk);
  await told(domain, 'app/uninstalled', { id: Number(desk.shop.id), myshopify_domain: domain });
  expect(await shopById(house().control, desk.shop.id)).toMatchObject({ domain, status: 'uninstalled' });
  for (const one of [domain, desk.shop.domain]) expect(await house().sessions.findSessionsByShop(one)).toEqual([]);
});

test('a shop that nobody knows is nobody’s, whatever its id says', async () => {
  expect(await told(aDomain(), 'shop/redact', { shop_id: 4_100_000_001 })).toBe('ignored');
  const desk = await aDesk();
  // An order's id is no shop's.
  expect(await told(aDomain(), 'orders/updated', { id: Number(desk.shop.id) })).toBe('ignored');
  expect((await shopById(house().control, desk.shop.id))!.domain).toBe(desk.shop.domain);
});

test('a domain that another shop has taken over can be installed, and the one before has left', async () => {
  const desk = await aDesk();
  const id = String(randomInt(2_000_000_001, 2_100_000_000));
  await markInstalled(house().control, { id, domain: desk.shop.domain, scopes: '' }, at);
  expect(await shopByDomain(house().control, desk.shop.domain)).toMatchObject({ id, status: 'installed' });
  expect(await shopById(house().control, desk.shop.id)).toMatchObject({ status: 'uninstalled' });
});
