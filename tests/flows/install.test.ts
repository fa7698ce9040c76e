import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { house } from '#app/desk/house.server.ts';
import { redactShop } from '#app/domain/privacy/redact-shop.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import { welcomeShopJob } from '#app/jobs/welcome-shop.server.ts';
import { markInstalled } from '#app/platform/control/shops.sql.server.ts';
import { seconds } from '#app/platform/spans.ts';
import { anAppInSandbox } from '#tests/builders/an-installed-app.ts';

async function jobsOf(shopId: string): Promise<string[]> {
  const { rows } = await house().queue.query(
    `select distinct t.identifier as job from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.payload->>'shopId' = $1 order by 1`,
    [shopId],
  );
  return rows.map(({ job }) => job);
}

describe('install', () => {
  test('the first page leaves a shop with settings, scopes and the jobs that furnish it', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    const shopId = desk.shop.id;
    expect(await app.shop()).toMatchObject({ id: shopId, status: 'installed' });
    expect((await app.shop())!.scopes).toContain('write_orders');
    const profile = await desk.shopify.shopProfile();
    expect(await desk.db.shopSettings.findFirst({ where: { shopId } })).toMatchObject({ name: profile.name, currency: 'KRW', timeZone: 'Asia/Seoul', locale: 'ko', languages: ['ko', 'en'], storefrontUrl: profile.storefrontUrl });
    expect(await jobsOf(shopId)).toEqual(['publish-help', 'welcome-shop']);
  });

  test('killed between marking the shop and furnishing it, the next page furnishes it; ten at once find it whole', async () => {
    const app = anAppInSandbox();
    const { id } = [...app.sandbox.world.all(app.sandbox.shop, 'Shop')][0]!;
    await markInstalled(house().control, { id: id.split('/').at(-1)!, domain: app.domain, scopes: '' }, new Date());
    const entrances = await Promise.all(Array.from({ length: 10 }, () => app.open()));
    for (const { desk } of entrances) expect(await desk.db.shopSettings.count({ where: { shopId: desk.shop.id } })).toBe(1);
    expect(await jobsOf(entrances[0]!.desk.shop.id)).toContain('welcome-shop');
  });

  test('erased after leaving and installed again, the first page is whole', async () => {
    const app = anAppInSandbox();
    await app.open();
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();
    const { id: shopId } = (await app.shop())!;
    await redactShop(await enterJob(shopId, { kind: 'system' }, { evenWhenGone: true }));
    app.sandbox.acts.install(app.sandbox.shop);
    const entrances = await Promise.all(Array.from({ length: 4 }, () => app.open()));
    for (const { desk } of entrances) expect(await desk.db.shopSettings.count({ where: { shopId } })).toBe(1);
  });

  test('while Shopify fails it says so, leaves nothing half done, and works the next time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const app = anAppInSandbox();
    const { fetch } = app.sandbox;
    app.sandbox.fetch = async (request) => fetch(request).finally(() => setImmediate(() => vi.advanceTimersByTime(seconds(4))));
    app.sandbox.faults.arm({ kind: 'drop', times: 99 });
    const thrown = await app.open().then(() => null, (error: unknown) => error);
    vi.useRealTimers();
    app.sandbox.fetch = fetch;
    expect(thrown).toBeInstanceOf(Response);
    expect([(thrown as Response).status, await (thrown as Response).text()]).toEqual([503, 'shopify_unavailable']);
    expect(await app.shop()).toBeNull();
    app.sandbox.faults.clear();
    await app.open();
    expect(await app.shop()).toMatchObject({ status: 'installed' });
  });

  test.each([
    ['a token', '/oauth/'],
    ['the shop', '/graphql.json'],
  ])('while Shopify keeps us waiting for %s, a person waits a few seconds and no longer', async (_what, address) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const app = anAppInSandbox();
    const { fetch } = app.sandbox;
    let asked = 0;
    app.sandbox.fetch = async (request) => {
      if (!request.url.includes(address)) return fetch(request);
      asked += 1;
      setImmediate(() => vi.advanceTimersByTime(seconds(4)));
      return new Promise(() => {});
    };
    const thrown = await app.open().then(() => null, (error: unknown) => error);
    vi.useRealTimers();
    expect(thrown).toBeInstanceOf(Response);
    expect([(thrown as Response).status, await (thrown as Response).text()]).toEqual([503, 'shopify_unavailable']);
    expect(asked).toBe(1);
    app.sandbox.fetch = fetch;
    await app.open();
    expect(await app.shop()).toMatchObject({ status: 'installed' });
  });

  test.each([
    ['answers 500', async () => new Response('{}', { status: 500 })],
    ['breaks the connection', async () => Promise.reject(new TypeError('fetch failed'))],
  ])('while the token exchange %s, likewise', async (_how, answer) => {
    const app = anAppInSandbox();
    const { fetch } = app.sandbox;
    app.sandbox.fetch = async (request) => (request.url.includes('/oauth/') ? answer() : fetch(request));
    const thrown = await app.open().then(() => null, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).status).toBe(503);
    expect(await (thrown as Response).text()).toBe('shopify_unavailable');
    app.sandbox.fetch = fetch;
    await app.open();
    expect(await app.shop()).toMatchObject({ status: 'installed' });
  });

  test('its job seeds hours, causes, templates and articles and starts the fill; twice is once', async () => {
    const { desk } = await anAppInSandbox().open();
    const shopId = desk.shop.id;
    const counts = async () => ({
      calendars: await desk.db.calendar.count({ where: { shopId } }),
      causes: await desk.db.cause.count({ where: { shopId } }),
      templates: await desk.db.template.count({ where: { shopId } }),
      articles: await desk.db.article.count({ where: { shopId } }),
      fills: await desk.db.syncRun.count({ where: { shopId, kind: 'first_fill', state: 'running' } }),
    });
    await welcomeShopJob({ shopId });
    const first = await counts();
    for (const count of Object.values(first)) expect(count).toBeGreaterThan(0);
    expect(first.fills).toBe(1);
    await welcomeShopJob({ shopId });
    expect(await counts()).toEqual(first);
    expect(await jobsOf(shopId)).toContain('fill-snapshot');
  });

  test('again after leaving: what was chosen stays, what Shopify decides is refreshed', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    const shopId = desk.shop.id;
    await welcomeShopJob({ shopId });
    await changeSettings(desk, { locale: 'en', senderName: 'Dalgona desk' });
    const cause = (await desk.db.cause.findFirst({ where: { shopId } }))!;
    await desk.db.cause.updateMany({ where: { shopId, id: cause.id }, data: { title: { ko: '바꾼 이름', en: 'Renamed' } } });
    app.sandbox.acts.uninstall(app.sandbox.shop);
    await app.takeWebhooks();
    const [shop] = app.sandbox.world.all(app.sandbox.shop, 'Shop');
    app.sandbox.world.put(app.sandbox.shop, 'Shop', { ...shop!, name: 'A new name' });

    app.sandbox.acts.install(app.sandbox.shop);
    const again = await app.open();
    expect(await app.shop()).toMatchObject({ id: shopId, status: 'installed' });
    expect(await again.desk.db.shopSettings.findFirst({ where: { shopId } })).toMatchObject({ name: 'A new name', locale: 'en', senderName: 'Dalgona desk' });
    await welcomeShopJob({ shopId });
    expect((await desk.db.cause.findFirst({ where: { shopId, id: cause.id } }))!.title).toEqual({ ko: '바꾼 이름', en: 'Renamed' });
    expect(await desk.db.syncRun.count({ where: { shopId, state: 'running' } })).toBe(1);
    const help = await desk.db.helpPublication.findFirst({ where: { shopId } });
    expect(help!.publishedDigest).toBeNull();
  });

  test('changed scopes and a changed profile are read from Shopify, in whatever order the news comes', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    app.sandbox.webhooks.mode.shuffled = true;
    app.sandbox.acts.changeScopes(app.sandbox.shop, ['read_orders', 'read_customers']);
    app.sandbox.acts.changeScopes(app.sandbox.shop, ['write_orders', 'read_customers', 'write_draft_orders']);
    await app.takeWebhooks();
    const now = await desk.shopify.shopProfile();
    expect((await app.shop())!.scopes.split(',').toSorted()).toEqual(now.scopes.toSorted());
    expect(now.scopes).toContain('write_draft_orders');
  });

  test('old orders that came into sight are fetched, once', async () => {
    const app = anAppInSandbox();
    const { desk } = await app.open();
    const fills = () => desk.db.syncRun.count({ where: { shopId: desk.shop.id, kind: 'first_fill', state: 'running' } });
    const { scopes } = await desk.shopify.shopProfile();
    app.sandbox.acts.changeScopes(app.sandbox.shop, scopes.filter((scope) => scope !== 'read_products'));
    await app.takeWebhooks();
    expect(await fills()).toBe(0);
    app.sandbox.acts.changeScopes(app.sandbox.shop, [...scopes, 'read_all_orders']);
    await app.takeWebhooks();
    expect(await fills()).toBe(1);
    await desk.db.syncRun.updateMany({ where: { shopId: desk.shop.id }, data: { state: 'done' } });
    app.sandbox.acts.changeScopes(app.sandbox.shop, [...scopes, 'read_all_orders']);
    await app.takeWebhooks();
    expect(await fills()).toBe(0);
  });
});
