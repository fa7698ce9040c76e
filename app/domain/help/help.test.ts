import { describe, expect, test } from 'vitest';
import { changeCalendar } from '#app/domain/calendars/change-calendar.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { articles } from './articles.server.ts';
import { moveArticle } from './move-article.server.ts';
import { publication } from './publication.server.ts';
import { publishHelp } from './publish-help.server.ts';
import { removeArticle } from './remove-article.server.ts';
import { saveArticle } from './save-article.server.ts';
import { seedArticles } from './seed-articles.server.ts';
import { starterArticles } from './starter/starter-articles.ts';

const own = { topic: 'delivery', published: true, texts: { ko: { title: '섬으로도 보내나요?', body: '네, **추가 요금 없이** 보내 드립니다.' } } };

/** A shop of its own whose storefront is a list of what was published. */
async function aShop(): Promise<TestDesk & { shown: any[]; failWith(problem: Problem | null): void }> {
  const shown: any[] = [];
  let failure: Problem | null = null;
  const shopify = {
    async publishHelp(json: string) {
      if (failure) throw failure;
      shown.push(JSON.parse(json));
    },
  } as ShopifyPort;
  const desk = await aDesk({ shopify });
  return Object.assign(desk, { shown, failWith: (problem: Problem | null) => (failure = problem) });
}

const wanted = async (desk: TestDesk) => (await desk.db.helpPublication.findFirst({ where: { shopId: desk.shop.id } }))?.wantedDigest;

describe('the starter set', () => {
  test('is there once, even when two seed at the same moment', async () => {
    const desk = await aShop();
    await Promise.all([desk.transaction(seedArticles), desk.transaction(seedArticles)]);
    expect(await articles(desk)).toHaveLength(starterArticles.length);
  });

  test('does not bring back what the shop removed', async () => {
    const desk = await aShop();
    await desk.transaction(seedArticles);
    for (const { id, version } of await articles(desk)) await removeArticle(desk, id, version);
    await desk.transaction(seedArticles);
    expect(await articles(desk)).toEqual([]);
  });
});

describe('saving', () => {
  test('stores, and of two editors the second sees what the first wrote', async () => {
    const desk = await aShop();
    const first = await saveArticle(desk, own);
    const changed = await saveArticle(desk, { ...own, id: first.id, version: first.version, published: false });
    expect(changed).toMatchObject({ version: 2, published: false, texts: own.texts });
    await expect(saveArticle(desk, { ...own, id: first.id, version: 1 })).rejects.toMatchObject({ code: 'conflict', details: { shown: changed } });
    await expect(removeArticle(desk, first.id, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('names the field that is missing', async () => {
    const desk = await aShop();
    const without = (text: { title: string; body: string }) => saveArticle(desk, { ...own, texts: { en: text } });
    await expect(without({ title: ' ', body: 'x' })).rejects.toMatchObject({ details: { field: 'texts.en.title' } });
    await expect(without({ title: 'x', body: '' })).rejects.toMatchObject({ details: { field: 'texts.en.body' } });
    await expect(saveArticle(desk, { ...own, topic: 'weather' })).rejects.toMatchObject({ details: { field: 'topic' } });
  });

  test('of more than Shopify takes is refused with both sizes, and changes nothing', async () => {
    const desk = await aShop();
    const long = { ...own, texts: { ko: { title: '아주 긴 글', body: '가'.repeat(19_000) } } };
    await saveArticle(desk, long);
    await saveArticle(desk, long);
    await expect(saveArticle(desk, long)).rejects.toMatchObject({ code: 'too_large', details: { words: 'help_too_large', values: { limit: 128 } } });
    expect(await articles(desk)).toHaveLength(2);
  });

  test('does not reach another shop', async () => {
    const [one, two] = [await aShop(), await aShop()];
    const { id } = await saveArticle(one, own);
    await expect(saveArticle(two, { ...own, id, version: 1 })).rejects.toMatchObject({ code: 'not_found' });
    expect(await articles(two)).toEqual([]);
  });
});

test('articles move within their topic, and stay at its ends', async () => {
  const desk = await aShop();
  await desk.transaction(seedArticles);
  const delivery = async () => (await articles(desk)).filter(({ topic }) => topic === 'delivery').map(({ id }) => id);
  const [a, b, c] = await delivery();
  await moveArticle(desk, c!, 'up');
  expect(await delivery()).toEqual([a, c, b]);
  await moveArticle(desk, a!, 'up');
  expect(await delivery()).toEqual([a, c, b]);
  await moveArticle(desk, a!, 'down');
  expect(await delivery()).toEqual([c, a, b]);
});

describe('publishing', () => {
  test('brings articles, topics and the promise to the storefront', async () => {
    const desk = await aShop();
    await desk.transaction(seedArticles);
    expect(await publication(desk)).toMatchObject({ state: 'publishing' });
    await publishHelp(desk);
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]).toMatchObject({ version: 1, topics: [{ key: 'delivery', ko: '배송', en: 'Delivery' }, {}, {}, {}, {}] });
    expect(desk.shown[0].locales.ko).toHaveLength(starterArticles.length);
    expect(desk.shown[0].promise).toEqual({ ko: '문의를 남겨 주시면 8시간 안에 답변드리겠습니다.', en: 'We answer within 8 hours.' });
    expect(await publication(desk)).toEqual({ state: 'published', publishedAt: desk.clock.now(), error: null });
  });

  test('before there are articles leaves the starter set its turn', async () => {
    const desk = await aShop();
    await publishHelp(desk);
    expect(desk.shown).toEqual([]);
    await desk.transaction(seedArticles);
    expect(await articles(desk)).toHaveLength(starterArticles.length);
  });

  test('reaches the metafield that the help block reads', async () => {
    const { desk, sandbox } = await aDeskInSandbox();
    await desk.transaction(seedArticles);
    await publishHelp(desk);
    const shown = [...sandbox.world.all(sandbox.shop, 'Metafield')].filter(({ namespace, key }) => namespace === 'help' && key === 'articles');
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ type: 'json', ownerId: expect.stringMatching(/AppInstallation/) });
    expect(JSON.parse(String(shown[0]!['value'])).locales.ko[0]).toMatchObject({ topic: 'delivery', title: starterArticles[0]!.texts.ko.title });
  });

  test('that Shopify does not answer is tried again and then there', async () => {
    const { desk, sandbox } = await aDeskInSandbox();
    await desk.transaction(seedArticles);
    sandbox.faults.arm({ kind: '500', operation: 'metafieldsSet', times: 1 });
    await expect(publishHelp(desk)).rejects.toBeInstanceOf(Problem);
    expect(await publication(desk)).toMatchObject({ state: 'failed' });
    await publishHelp(desk);
    expect(await publication(desk)).toMatchObject({ state: 'published' });
  });

  test('follows the hours, the target and the languages', async () => {
    const desk = await aShop();
    await desk.transaction(seedArticles);
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 36_000, closes: 64_800 }));
    await changeCalendar(desk, 0, { timeZone: 'Asia/Seoul', always: false, hours: [...hours, { weekday: 6, opens: 79_200, closes: 93_600 }], holidays: [{ date: '2026-09-25', name: '추석', hours: [] }] });
    await changeSettings(desk, { answerTargetHours: 1, languages: ['ko'] });
    await publishHelp(desk);
    expect(desk.shown.at(-1).locales.en).toEqual([]);
    expect(desk.shown.at(-1).promise).toEqual({
      ko: '문의를 남겨 주시면 운영 시간 기준 1시간 안에 답변드리겠습니다. 운영 시간: 월–금 10:00–18:00, 토 22:00–02:00 (대한민국 시간)',
      en: 'We answer within 1 business hour. Our hours: Mon–Fri 10:00–18:00, Sat 22:00–02:00 (South Korea Time).',
    });
    expect(desk.shown.at(-1).rests).toMatchObject([{ ko: '9월 25일 (금) 추석', from: Date.parse('2026-09-25T00:00:00+09:00') / 1000 }]);
  });

  test('leaves out hidden articles and languages that are not written', async () => {
    const desk = await aShop();
    await saveArticle(desk, own);
    await saveArticle(desk, { ...own, published: false });
    await publishHelp(desk);
    expect(desk.shown[0].locales).toMatchObject({ ko: [{ title: '섬으로도 보내나요?', body: '<p>네, <strong>추가 요금 없이</strong> 보내 드립니다.</p>' }], en: [] });
    expect(desk.shown[0].locales.ko).toHaveLength(1);
  });

  test('that fails says why and stays wanted; the next try clears it', async () => {
    const desk = await aShop();
    await desk.transaction(seedArticles);
    desk.failWith(new Problem('shopify_unavailable', { retry: true }));
    await expect(publishHelp(desk)).rejects.toMatchObject({ code: 'shopify_unavailable' });
    expect(await publication(desk)).toMatchObject({ state: 'failed', error: 'shopify_unavailable' });
    desk.failWith(null);
    await publishHelp(desk);
    expect(await publication(desk)).toMatchObject({ state: 'published' });
  });

  test('a change after publishing is wanted again', async () => {
    const desk = await aShop();
    await desk.transaction(seedArticles);
    await publishHelp(desk);
    const before = await wanted(desk);
    await saveArticle(desk, own);
    expect(await wanted(desk)).not.toBe(before);
    expect(await publication(desk)).toMatchObject({ state: 'publishing' });
  });
});
