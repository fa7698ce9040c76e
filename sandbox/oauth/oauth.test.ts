import { expect, test } from 'vitest';
import { APP, CLERK, DOMAIN, OWNER, json, tinyShop } from '#sandbox/admin-api/tiny-shop.ts';
import type { TinyShop } from '#sandbox/admin-api/tiny-shop.ts';

const TYPE = 'urn:shopify:params:oauth:token-type:';

async function exchange(tiny: TinyShop, more: Record<string, unknown> = {}): Promise<{ status: number; body: any }> {
  const body = {
    client_id: APP.clientId, client_secret: APP.clientSecret,
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: await tiny.hosts.tokens.idToken(DOMAIN, OWNER), subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: `${TYPE}offline-access-token`, expiring: '1', ...more,
  };
  return send(tiny, body);
}

async function send(tiny: TinyShop, body: unknown): Promise<{ status: number; body: any }> {
  const answer = await tiny.hosts.fetch(json(`https://${DOMAIN}/admin/oauth/access_token`, body));
  return { status: answer.status, body: await answer.json() };
}

const refresh = (tiny: TinyShop, refresh_token: string) =>
  send(tiny, { client_id: APP.clientId, client_secret: APP.clientSecret, grant_type: 'refresh_token', refresh_token });

const works = async (tiny: TinyShop, token: string) => (await tiny.post({ query: '{ shop { name } }' }, token)).status === 200;

test('exchanges an id token for an expiring offline token', async () => {
  const { status, body } = await exchange(tinyShop());
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.stringMatching(/^shpat_[0-9a-f]{32}$/), scope: 'write_orders,read_customers,read_products,write_draft_orders',
    expires_in: 3600, refresh_token: expect.stringMatching(/^shprt_/), refresh_token_expires_in: 7_776_000,
  });
});

test('a token that does not expire carries nothing about expiry', async () => {
  expect(Object.keys((await exchange(tinyShop(), { expiring: '0' })).body)).toEqual(['access_token', 'scope']);
});

test('an online token names its member and what they may do', async () => {
  const tiny = tinyShop();
  const { body } = await exchange(tiny, { requested_token_type: `${TYPE}online-access-token`, subject_token: await tiny.hosts.tokens.idToken(DOMAIN, CLERK) });
  expect(body).toMatchObject({
    expires_in: 86399, scope: 'write_orders,read_customers,read_products,write_draft_orders', associated_user_scope: 'write_orders,read_customers',
    associated_user: { id: 2, first_name: 'Iden', last_name: 'Moon', email: 'staff@tiny.example', account_owner: false, locale: 'ko', collaborator: false, email_verified: true },
  });
  const products = await tiny.ask('{ products(first: 1) { nodes { id } } }', {}, body.access_token);
  expect(products.errors?.[0]?.extensions?.['code']).toBe('ACCESS_DENIED');
});

test.each([
  ['tampered', async (tiny: TinyShop) => `${(await tiny.hosts.tokens.idToken(DOMAIN, OWNER)).slice(0, -3)}abc`],
  ['unsigned', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.x`],
  ['expired', (tiny: TinyShop) => tiny.hosts.tokens.idToken(DOMAIN, OWNER, { exp: 1 })],
  ['not valid yet', (tiny: TinyShop) => tiny.hosts.tokens.idToken(DOMAIN, OWNER, { nbf: Date.now() / 1000 + 10 ** 8 })],
  ['without an end', (tiny: TinyShop) => tiny.hosts.tokens.idToken(DOMAIN, OWNER, { exp: undefined })],
  ["of this shop, issued by another", (tiny: TinyShop) => tiny.hosts.tokens.idToken(DOMAIN, OWNER, { iss: 'https://other.myshopify.com/admin' })],
  ['of nobody who works there', (tiny: TinyShop) => tiny.hosts.tokens.idToken(DOMAIN, 'gid://shopify/StaffMember/99')],
  ['for another app', (tiny: TinyShop) => tiny.hosts.tokens.idToken(DOMAIN, OWNER, { aud: 'other' })],
  ["another shop's", (tiny: TinyShop) => tiny.hosts.tokens.idToken('other.myshopify.com', OWNER)],
])('refuses an id token that is %s', async (_, make) => {
  const tiny = tinyShop();
  const subject_token = await make(tiny);
  for (const mode of ['offline', 'online']) {
    const { status, body } = await exchange(tiny, { subject_token, requested_token_type: `${TYPE}${mode}-access-token` });
    expect([mode, status, body.error]).toEqual([mode, 400, 'invalid_subject_token']);
  }
});

test('refuses a wrong client and an unknown grant', async () => {
  expect((await exchange(tinyShop(), { client_secret: 'wrong' })).body.error).toBe('invalid_client');
  expect((await exchange(tinyShop(), { grant_type: 'password' })).body.error).toBe('unsupported_grant_type');
});

test('a refresh rotates; the former refresh token serves until the new one is used', async () => {
  const tiny = tinyShop();
  const first = (await exchange(tiny)).body;
  const second = (await refresh(tiny, first.refresh_token)).body;
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(await works(tiny, second.access_token)).toBe(true);
  const lost = await refresh(tiny, first.refresh_token);
  expect(lost.status).toBe(200);
  const third = await refresh(tiny, second.refresh_token);
  expect(third.status).toBe(200);
  const late = await refresh(tiny, first.refresh_token);
  expect(late).toEqual({ status: 401, body: { error: 'invalid_request', error_description: 'This request requires an active refresh_token' } });
});

test('an expired access token is refreshed; an expired refresh token is not', async () => {
  let at = Date.parse('2026-11-21T09:00:00Z');
  const tiny = tinyShop({ now: () => new Date(at) });
  const first = (await exchange(tiny)).body;
  tiny.hosts.tokens.expireAll(DOMAIN);
  expect(await works(tiny, first.access_token)).toBe(false);
  const second = (await refresh(tiny, first.refresh_token)).body;
  expect(await works(tiny, second.access_token)).toBe(true);
  at += 91 * 86_400_000;
  expect((await refresh(tiny, second.refresh_token)).status).toBe(401);
});

test('after uninstalling nothing works; after installing again a new exchange does', async () => {
  const tiny = tinyShop();
  const { access_token, refresh_token } = (await exchange(tiny)).body;
  const installation = [...tiny.world.all(tiny.shop, 'AppInstallation')][0]!;
  tiny.world.put(tiny.shop, 'AppInstallation', { ...installation, uninstalledAt: '2026-11-21T09:00:00Z' });
  tiny.hosts.tokens.revokeAll(DOMAIN);
  expect(await works(tiny, access_token)).toBe(false);
  expect((await refresh(tiny, refresh_token)).status).toBe(401);
  expect((await exchange(tiny)).status).toBe(401);
  tiny.world.put(tiny.shop, 'AppInstallation', { ...installation, uninstalledAt: null });
  expect(await works(tiny, access_token)).toBe(false);
  expect(await works(tiny, (await exchange(tiny)).body.access_token)).toBe(true);
});
