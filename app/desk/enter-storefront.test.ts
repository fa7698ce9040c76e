import { describe, expect, test } from 'vitest';
import { proxyPathIn } from '#app/domain/channels/storefront/learn-proxy-path.server.ts';
import { storefrontLink } from '#app/domain/channels/storefront/storefront-link.server.ts';
import { storefrontSettings } from '#app/domain/channels/storefront/storefront-settings.server.ts';
import { loader } from '#app/routes/proxy.ping.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aProxiedRequest } from '#tests/builders/a-proxied-request.ts';
import { enterStorefront } from './enter-storefront.server.ts';

const published = (desk: TestDesk) => desk.db.helpPublication.findFirst({ where: { shopId: desk.shop.id } });

async function withHelp(): Promise<TestDesk> {
  const desk = await aDesk();
  await desk.db.helpPublication.create({ data: { shopId: desk.shop.id, wantedDigest: '', publishedDigest: 'as it was' } });
  return desk;
}

describe('where the proxy is', () => {
  test.each([
    ['/apps/mend', '/apps/mend'],
    ['/en/apps/mend', '/apps/mend'],
    ['/fr-ca/tools/hilfe_2', '/tools/hilfe_2'],
    ['/community/help-centre', '/community/help-centre'],
    ['/a/x', '/a/x'],
    ['/pages/mend', null],
    ['/apps/', null],
    ['/apps/mend/..', null],
    ['/apps/"><script>', null],
    ['', null],
    [null, null],
  ])('%s is %s', (prefix, path) => {
    expect(proxyPathIn(prefix)).toBe(path);
  });

  test('before anybody came through it is where we asked for it', async () => {
    const desk = await aDesk();
    expect(await storefrontSettings(desk)).toMatchObject({ proxyPath: '/apps/mend', proxySeenAt: null });
    expect(await storefrontLink(desk, '/surveys/x')).toBe('https://shop.example/apps/mend/surveys/x');
  });

  test('a request tells where the merchant moved it, in whatever language, and the blocks are told', async () => {
    const desk = await withHelp();
    expect((await enterStorefront(aProxiedRequest(desk.shop, '/ping', { pathPrefix: '/en/tools/hello' }))).path).toBe('/tools/hello');
    expect(await storefrontLink(desk, '/surveys/x')).toBe('https://shop.example/tools/hello/surveys/x');
    expect((await published(desk))!.wantedDigest).not.toBe('');
    expect((await enterStorefront(aProxiedRequest(desk.shop, '/ping', { pathPrefix: '/apps/mend' }))).path).toBe('/apps/mend');
    expect((await storefrontSettings(desk)).proxyPath).toBe('/apps/mend');
  });

  test('where it is already, nothing is published anew', async () => {
    const desk = await withHelp();
    const answer = await loader({ request: aProxiedRequest(desk.shop, '/ping'), params: {}, context: {} });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect((await storefrontSettings(desk)).proxySeenAt).not.toBeNull();
    expect((await published(desk))!.wantedDigest).toBe('');
  });

  test('a path that was not signed is not learned, nor one of another shop', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    for (const request of [aProxiedRequest(desk.shop, '/ping', { forged: { path_prefix: '/apps/evil' } }), aProxiedRequest(desk.shop, '/ping', { forged: { shop: other.shop.domain } })])
      await expect(enterStorefront(request)).rejects.toMatchObject({ status: 400 });
    await enterStorefront(aProxiedRequest(other.shop, '/ping', { pathPrefix: '/apps/theirs' }));
    expect((await storefrontSettings(desk)).proxyPath).toBe('/apps/mend');
  });
});
