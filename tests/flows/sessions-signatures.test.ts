import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { house } from '#app/desk/house.server.ts';
import { action } from '#app/routes/webhooks.ts';
import { sign } from '#sandbox/webhooks/sign.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';

const seconds = () => Math.floor(Date.now() / 1000);

function proxied(query: URLSearchParams | string): Request {
  return new Request(`https://mend-app.test/proxy/form?${query}`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
}

function signedQuery(app: AppInSandbox, more: Record<string, string> = {}): URLSearchParams {
  return app.sandbox.tokens.signProxy({ shop: app.domain, path_prefix: '/apps/mend', timestamp: String(seconds()), logged_in_customer_id: '', ...more });
}

async function statusOf(request: Request): Promise<number> {
  return enterStorefront(request).then(() => 200, (answer: Response) => answer.status);
}

describe('the app proxy', () => {
  test('lets in what Shopify signed, guest or signed in', async () => {
    const app = anAppInSandbox();
    await app.open();
    expect(await enterStorefront(proxied(signedQuery(app)))).toMatchObject({ customerId: null, clientAddress: '203.0.113.7', desk: { shop: { domain: app.domain } } });
    expect((await enterStorefront(proxied(signedQuery(app, { logged_in_customer_id: '77' })))).customerId).toBe('77');
  });

  test('refuses what was tampered with, old, unsigned, or signed with duplicates', async () => {
    const other = anAppInSandbox();
    await other.open();
    const app = anAppInSandbox();
    await app.open();
    const good = signedQuery(app, { logged_in_customer_id: '77' });
    const changed = (name: string, value: string) => {
      const query = new URLSearchParams(good);
      query.set(name, value);
      return query;
    };
    expect(await statusOf(proxied(changed('logged_in_customer_id', '78')))).toBe(400);
    expect(await statusOf(proxied(changed('shop', other.domain)))).toBe(400);
    expect(await statusOf(proxied(changed('signature', '0'.repeat(64))))).toBe(400);
    expect(await statusOf(proxied(changed('timestamp', String(seconds() - 1))))).toBe(400);
    expect(await statusOf(proxied(signedQuery(app, { timestamp: String(seconds() - 3600) })))).toBe(400);
    expect(await statusOf(proxied(`${good}&shop=${other.domain}`))).toBe(400);
    expect(await statusOf(proxied(`${good}&signature=${good.get('signature')}`))).toBe(400);
    expect(await statusOf(proxied(`${good}&logged_in_customer_id=1`))).toBe(400);
    // What comes first is what would be read, what comes last what was signed.
    expect(await statusOf(proxied(`logged_in_customer_id=1&${good}`))).toBe(400);
    expect(await statusOf(proxied(`path_prefix=/elsewhere&${good}`))).toBe(400);
    expect(await statusOf(proxied(''))).toBe(400);
  });

  test('a visitor’s own parameter may stand there twice: Shopify signs its values with a comma between', async () => {
    const app = anAppInSandbox();
    await app.open();
    const signed = signedQuery(app, { tag: 'a,b' });
    signed.delete('tag');
    expect(await statusOf(proxied(`tag=a&${signed}&tag=b`))).toBe(200);
    expect(await statusOf(proxied(`tag=a&${signed}&tag=c`))).toBe(400);
  });

  test('a shop without Mend is nobody, however well signed', async () => {
    const app = anAppInSandbox();
    expect(await statusOf(proxied(signedQuery(app)))).toBe(404);
  });
});

describe('webhooks', () => {
  const post = (app: AppInSandbox, body: string, hmac: string | null, headers: Record<string, string> = {}) => {
    const request = new Request('https://mend-app.test/webhooks', {
      method: 'POST',
      body,
      headers: { 'x-shopify-topic': 'shop/update', 'x-shopify-shop-domain': app.domain, 'x-shopify-webhook-id': randomUUID(), ...(hmac === null ? {} : { 'x-shopify-hmac-sha256': hmac }), ...headers },
    });
    return action({ request, params: {}, context: {} }).then((answer) => answer.status, (answer: Response) => answer.status);
  };
  const secret = () => process.env.SHOPIFY_API_SECRET!;
  const stored = async (app: AppInSandbox) => (await house().control.query(`select count(*)::int as n from webhook_intake where "shopDomain" = $1`, [app.domain])).rows[0].n;

  test.each<[string, (body: string) => string | null]>([
    ['no signature', () => null],
    ['an empty signature', () => ''],
    ['a signature of another secret', (body) => sign(body, 'another-secret')],
    ['a signature of another body', () => sign('{"id":2}', process.env.SHOPIFY_API_SECRET!)],
    ['a signature in hex', (body) => Buffer.from(sign(body, process.env.SHOPIFY_API_SECRET!), 'base64').toString('hex')],
  ])('with %s: 401, nothing stored', async (_, hmac) => {
    const app = anAppInSandbox();
    expect(await post(app, '{"id":1}', hmac('{"id":1}'))).toBe(401);
    expect(await stored(app)).toBe(0);
  });

  test('well signed: 200 and stored, byte for byte, Hangul included; without its headers 400', async () => {
    const app = anAppInSandbox();
    const body = '{"name": "달고나",  "id": 1}';
    expect(await post(app, body, sign(body, secret()))).toBe(200);
    const { rows } = await house().control.query(`select body from webhook_intake where "shopDomain" = $1`, [app.domain]);
    expect(rows).toEqual([{ body }]);
    expect(await post(app, body, sign(body, secret()), { 'x-shopify-topic': '' })).toBe(400);
  });

  test('larger than any of Shopify’s: 413 before all of it was read, whatever the length says', async () => {
    const app = anAppInSandbox();
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1 << 20;
        controller.enqueue(new Uint8Array(1 << 20));
      },
    });
    const request = (body: BodyInit, headers: Record<string, string> = {}) =>
      new Request('https://mend-app.test/webhooks', { method: 'POST', body, duplex: 'half', headers: { 'x-shopify-shop-domain': app.domain, ...headers } } as RequestInit);
    const statusFor = (asked: Request) => action({ request: asked, params: {}, context: {} }).then((answer) => answer.status, (answer: Response) => answer.status);
    expect(await statusFor(request(endless))).toBe(413);
    expect(sent).toBeLessThan(30 << 20);
    expect(await statusFor(request('{}', { 'content-length': String(1 << 30) }))).toBe(413);
  });

  test('ten deliveries of one id at once: each 200, one row, one job', async () => {
    const app = anAppInSandbox();
    const headers = { 'x-shopify-webhook-id': 'the-same' };
    const statuses = await Promise.all(Array.from({ length: 10 }, () => post(app, '{}', sign('{}', secret()), headers)));
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await stored(app)).toBe(1);
    const { rows } = await house().queue.query(`select count(*)::int as n from graphile_worker._private_jobs where payload->>'shopDomain' = $1`, [app.domain]);
    expect(rows[0].n).toBe(1);
  });
});
