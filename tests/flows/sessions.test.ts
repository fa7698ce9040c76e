import { describe, expect, test } from 'vitest';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { SealedSessionStorage } from '#app/desk/session-storage.server.ts';
import { readKeyRing } from '#app/platform/seal.server.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';

/** What a refused request was answered with. */
async function refusal(request: Request): Promise<Response> {
  const thrown = await enterAdmin(request).then(() => null, (error: unknown) => error);
  expect(thrown).toBeInstanceOf(Response);
  return thrown as Response;
}

/** The online session's id, which the library forms of shop and member. */
async function onlineSession(app: AppInSandbox) {
  const sessions = await house().sessions.findSessionsByShop(app.domain);
  return sessions.find((session) => session.isOnline)!;
}

describe('tokens', () => {
  test('the first page exchanges its id token once for each kind; the next asks for none', async () => {
    const app = anAppInSandbox();
    const { agent, desk } = await app.open();
    expect(app.tokenCalls).toEqual(['exchange offline', 'exchange online']);
    await app.open();
    expect(app.tokenCalls).toHaveLength(2);
    expect(agent.accountOwner).toBe(true);
    expect(desk.shop.domain).toBe(app.domain);
  });

  test.each([2, 10])('%i tabs at once make one exchange and one installation', async (tabs) => {
    const app = anAppInSandbox();
    const requests = await Promise.all(Array.from({ length: tabs }, () => app.request()));
    const entered = await Promise.all(requests.map((request) => enterAdmin(request)));
    expect(app.tokenCalls).toEqual(['exchange offline', 'exchange online']);
    expect(new Set(entered.map(({ desk }) => desk.shop.id)).size).toBe(1);
    expect(await entered[0]!.desk.db.event.count({ where: { shopId: entered[0]!.desk.shop.id, kind: 'shop_welcomed' } })).toBe(1);
  });

  test('an expired online token is exchanged anew, by one of ten tabs', async () => {
    const app = anAppInSandbox();
    await app.open();
    const session = await onlineSession(app);
    session.expires = new Date(Date.now() - 1000);
    await house().sessions.storeSession(session);
    app.tokenCalls.length = 0;
    const requests = await Promise.all(Array.from({ length: 10 }, () => app.request()));
    await Promise.all(requests.map((request) => enterAdmin(request)));
    expect(app.tokenCalls.filter((call) => call === 'exchange online')).toHaveLength(1);
  });

  test.each([
    ['expired', async (domain: string) => {
      const session = (await house().sessions.loadSession(`offline_${domain}`))!;
      session.expires = new Date(Date.now() - 1000);
      await house().sessions.storeSession(session);
    }],
    ['refused by Shopify before its time', async () => {}],
  ])('an offline token that is %s is renewed once by ten jobs at a time, and none fails', async (_, age) => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    await age(app.domain);
    app.sandbox.tokens.expireAll(app.domain);
    app.tokenCalls.length = 0;
    const jobs = await Promise.all(Array.from({ length: 10 }, () => enterJob(desk.shop.id)));
    const profiles = await Promise.all(jobs.map((job) => job.shopify.shopProfile()));
    expect(new Set(profiles.map(({ id }) => id))).toEqual(new Set([desk.shop.id]));
    expect(app.tokenCalls).toEqual(['refresh']);
  });

  test('with every token revoked a job is refused without a storm, and works again once an agent came in', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    app.sandbox.tokens.revokeAll(app.domain);
    app.tokenCalls.length = 0;
    const job = await enterJob(desk.shop.id);
    await expect(job.shopify.shopProfile()).rejects.toMatchObject({ code: 'shopify_unavailable', details: { note: expect.stringContaining('401') } });
    expect(app.tokenCalls).toEqual(['refresh']);
    await desk.shopify.shopProfile().catch(() => undefined);
    await app.open();
    expect((await job.shopify.shopProfile()).id).toBe(desk.shop.id);
  });

  test('a token revoked behind our back: that call is refused, the token forgotten, and the next request gets another', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    app.sandbox.tokens.revokeAll(app.domain);
    const thrown = await desk.shopify.shopProfile().then(() => null, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).status).toBe(401);
    const again = await app.open();
    expect((await again.desk.shopify.shopProfile()).id).toBe(desk.shop.id);
  });
});

describe('id tokens are refused', () => {
  test.each<[string, (app: AppInSandbox) => Promise<string>]>([
    ['tampered with', async (app) => `${(await app.idToken()).slice(0, -4)}AAAA`],
    ['with a changed body', async (app) => {
      const [head, body, sign] = (await app.idToken()).split('.');
      const claims = JSON.parse(Buffer.from(body!, 'base64url').toString());
      return [head, Buffer.from(JSON.stringify({ ...claims, sub: '1' })).toString('base64url'), sign].join('.');
    }],
    ['unsigned', async (app) => {
      const body = (await app.idToken()).split('.')[1]!;
      return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
    }],
    ['expired', (app) => app.idToken({ exp: Math.floor(Date.now() / 1000) - 60, nbf: 1, iat: 1 })],
    ['not valid yet', (app) => app.idToken({ nbf: Math.floor(Date.now() / 1000) + 600 })],
    ['of another app', (app) => app.idToken({ aud: 'another-app' })],
    ['whose issuer is another shop', (app) => app.idToken({ iss: 'https://another.myshopify.com/admin' })],
    ['whose destination is another shop', (app) => app.idToken({ dest: 'https://another.myshopify.com' })],
    ['that are no tokens', async () => 'words'],
  ])('%s', async (_, make) => {
    const app = anAppInSandbox();
    await app.open();
    app.tokenCalls.length = 0;
    const answer = await refusal(await app.request(await make(app)));
    expect(answer.status).toBe(401);
    expect(app.tokenCalls).toEqual([]);
  });

  test('issuer of one shop, destination of another, both with Mend: neither is entered', async () => {
    const one = anAppInSandbox();
    await one.open();
    const other = anAppInSandbox();
    await other.open();
    const answer = await refusal(await other.request(await other.idToken({ iss: `https://${one.domain}/admin` })));
    expect(answer.status).toBe(401);
  });

  test('none at all', async () => {
    const answer = await refusal(new Request('https://mend-app.test/app/tickets', { headers: { 'user-agent': 'Mozilla/5.0 Chrome/140.0.0.0' } }));
    expect(answer.status).toBeGreaterThanOrEqual(300);
  });
});

describe('tokens at rest', () => {
  test('no column of the session table shows one', async () => {
    const app = anAppInSandbox();
    await app.open();
    const { rows } = await house().control.query(`select s::text as line, encode(sealed, 'escape') as bytes from session s where "shopDomain" = $1`, [app.domain]);
    expect(rows).toHaveLength(2);
    for (const { line, bytes } of rows) expect(`${line} ${bytes}`).not.toMatch(/shp(at|ua|rt)_/);
  });

  test('a new key in front: old sessions open, are sealed anew when stored, and then the old key may go', async () => {
    const app = anAppInSandbox();
    await app.open();
    const [oldKey, newKey] = [`test:${Buffer.alloc(32, 7).toString('base64')}`, `next:${Buffer.alloc(32, 9).toString('base64')}`];
    const rotated = new SealedSessionStorage(house().control, readKeyRing(`${newKey},${oldKey}`));
    const onlyNew = new SealedSessionStorage(house().control, readKeyRing(newKey));
    const id = `offline_${app.domain}`;
    const session = (await rotated.loadSession(id))!;
    expect(await onlyNew.loadSession(id)).toBeUndefined();
    await rotated.storeSession(session);
    expect((await onlyNew.loadSession(id))!.accessToken).toBe(session.accessToken);
    // By those who do not have the key it is lost, and an agent who opens the app brings another.
    expect(await house().sessions.loadSession(id)).toBeUndefined();
    for (const other of await rotated.findSessionsByShop(app.domain)) await rotated.storeSession(other);
    expect(await house().sessions.findSessionsByShop(app.domain)).toEqual([]);
    await app.open();
    expect(await house().sessions.loadSession(id)).toBeDefined();
  });

  test('a sealed session moved under another id does not open', async () => {
    const app = anAppInSandbox();
    await app.open();
    await house().control.query(`insert into session select 'offline_thief.myshopify.com', 'thief.myshopify.com', "isOnline", "userId", "expiresAt", "keyId", sealed, "updatedAt" from session where id = $1`, [`offline_${app.domain}`]);
    await expect(house().sessions.loadSession('offline_thief.myshopify.com')).rejects.toThrow();
  });
});
