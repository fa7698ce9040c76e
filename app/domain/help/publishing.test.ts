import { describe, expect, test } from 'vitest';
import { changeCalendar } from '#app/domain/calendars/change-calendar.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import { leaveShop } from '#app/domain/shops/leave-shop.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { aHelpShop } from '#tests/builders/a-help-shop.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { articles } from './articles.server.ts';
import { MOST_BYTES } from './help-metafields.ts';
import { hideArticle } from './hide-article.server.ts';
import { publication } from './publication.server.ts';
import { publishHelp } from './publish-help.server.ts';
import { publishedArticle } from './published-article.server.ts';
import { saveArticle } from './save-article.server.ts';
import { saveSection } from './save-section.server.ts';
import { sayInSettings } from './say-in-settings.server.ts';
import { seedArticles } from './seed-articles.server.ts';
import { starterArticles } from './starter/starter-articles.ts';
import { topics } from './topics.ts';
import { wantMetafield } from './want-metafield.server.ts';

const own = { topic: 'delivery', publish: 'now' as const, texts: { ko: { title: '섬으로도 보내나요?', body: '<p>네, <strong>추가 요금 없이</strong> 보내 드립니다.</p>' } } };

describe('publishing', () => {
  test('brings bodies by section, an index and the settings to the storefront', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    expect(await publication(desk)).toMatchObject({ state: 'publishing' });
    await publishHelp(desk);
    const { index_ko: index, settings } = desk.shown;
    expect(index.codes.length).toBeGreaterThan(100);
    expect(index).toMatchObject({ v: 1, locale: 'ko', dir: 'ltr', sections: [{ key: 'delivery', title: '배송', bodies: ['b_delivery_ko'] }, {}, {}, {}, {}] });
    for (const { bodies, articles: listed } of index.sections) {
      const held = bodies.flatMap((key: string) => desk.shown[key].articles.map(({ id, title, lang }: any) => ({ id, title, lang })));
      expect(held).toEqual(listed);
    }
    expect(settings).toMatchObject({ locales: ['ko', 'en'], fallback: 'ko', proxy: '/apps/mend' });
    expect(settings.promise).toEqual({ ko: '문의를 남겨 주시면 8시간 안에 답변드리겠습니다.', en: 'We answer within 8 hours.' });
    expect(desk.shown['articles'].locales.ko).toHaveLength(starterArticles.length);
    expect(desk.shown['articles'].topics).toEqual(topics);
    expect(await publication(desk)).toEqual({ state: 'published', publishedAt: desk.clock.now(), error: null, wordsLeft: [] });
  });

  test('sends only what changed, bodies before the index, and removes what is gone last', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    await publishHelp(desk);
    await publishHelp(desk);
    expect(desk.calls).toHaveLength(1);
    const [bodies, index] = [desk.calls[0]!.indexOf('b_account_en'), desk.calls[0]!.indexOf('index_en')];
    expect(bodies).toBeLessThan(index);
    for (const { id, topic, version } of await articles(desk)) if (topic === 'payment') await hideArticle(desk, id, version);
    await publishHelp(desk);
    expect(desk.calls.slice(1)).toEqual([['index_en', 'index_ko', 'articles'], ['-b_payment_en', '-b_payment_ko']]);
    expect(await desk.db.helpMetafield.count({ where: { shopId: desk.shop.id, wanted: null } })).toBe(0);
  });

  test('in any language, and where an article is not written in it, in the next best', async () => {
    const desk = await aHelpShop();
    await saveArticle(desk, { ...own, texts: { ...own.texts, ar: { title: 'الشحن', body: '<p>نعم</p>' } } });
    const only = await saveArticle(desk, own);
    await saveSection(desk, { key: 'delivery', titles: { ar: 'التوصيل' } });
    await publishHelp(desk);
    expect(desk.shown['settings']).toMatchObject({ locales: ['ko', 'ar'], fallback: 'ko' });
    expect(desk.shown['index_ar']).toMatchObject({ dir: 'rtl', sections: [{ title: 'التوصيل', articles: [{ title: 'الشحن', lang: 'ar' }, { title: '섬으로도 보내나요?', lang: 'ko' }] }] });
    expect(desk.shown['b_delivery_ar'].articles[1]).toEqual({ id: only.publicId, title: '섬으로도 보내나요?', lang: 'ko', html: own.texts.ko.body });
    expect(await publishedArticle(desk, only.publicId, 'ar')).toMatchObject({ lang: 'ko' });
    await hideArticle(desk, only.id, only.version);
    await expect(publishedArticle(desk, only.publicId, 'ko')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('splits a section that one metafield does not hold', async () => {
    const desk = await aHelpShop();
    for (const n of [1, 2, 3, 4]) await saveArticle(desk, { ...own, texts: { ko: { title: `긴 글 ${n}`, body: `<p>${'가'.repeat(13_000)}</p>` } } });
    await publishHelp(desk);
    expect(desk.shown['index_ko'].sections[0].bodies).toEqual(['b_delivery_ko', 'b_delivery_ko_2']);
    expect(desk.shown['b_delivery_ko'].articles).toHaveLength(3);
    for (const [key, value] of Object.entries(desk.shown)) expect([key, Buffer.byteLength(JSON.stringify(value)) <= MOST_BYTES]).toEqual([key, true]);
    // The block of the version before takes all of it in one piece or not at all.
    expect(desk.shown).not.toHaveProperty('articles');
  });

  test('of an index that no metafield holds says so, and leaves the one before with its bodies', async () => {
    const desk = await aHelpShop();
    await desk.transaction(function want(ledger) {
      return wantMetafield(ledger, 'figures', JSON.stringify('x'.repeat(MOST_BYTES)));
    });
    await publishHelp(desk);
    const row = await desk.db.helpMetafield.findFirst({ where: { shopId: desk.shop.id, key: 'figures' } });
    expect([row!.error, desk.calls]).toEqual(['help_too_large', []]);
  });

  test('brings what other rooms want as well, before there are articles too', async () => {
    const desk = await aHelpShop();
    await desk.transaction(function want(ledger) {
      return wantMetafield(ledger, 'figures', '{"median":1}');
    });
    await publishHelp(desk);
    expect(desk.shown).toEqual({ figures: { median: 1 } });
    await desk.transaction(seedArticles);
    await desk.transaction(function say(ledger) {
      return sayInSettings(ledger, { proxy: '/apps/x', phone: '02-0000-0000' });
    });
    await publishHelp(desk);
    expect(desk.shown['settings']).toMatchObject({ fallback: 'ko', proxy: '/apps/x', phone: '02-0000-0000' });
    await desk.transaction(function drop(ledger) {
      return wantMetafield(ledger, 'figures', null);
    });
    await publishHelp(desk);
    expect(desk.shown).not.toHaveProperty('figures');
  });

  test('that breaks off between two calls goes on where it was', async () => {
    const desk = await aHelpShop();
    for (const n of Array.from({ length: 30 }, (_, index) => index)) {
      const { key } = await saveSection(desk, { titles: { en: `Part ${n}` } });
      await saveArticle(desk, { ...own, topic: key });
    }
    desk.failWith(new Problem('shopify_unavailable', { retry: true }), 1);
    await expect(publishHelp(desk)).rejects.toMatchObject({ code: 'shopify_unavailable' });
    expect(desk.calls).toHaveLength(1);
    expect(desk.shown).not.toHaveProperty('index_ko');
    desk.failWith(null);
    await publishHelp(desk);
    expect(desk.calls.flat().toSorted()).toEqual([...new Set(desk.calls.flat())].toSorted());
    expect(desk.shown['index_ko'].sections).toHaveLength(30);
  });

  test('before there are articles leaves the starter set its turn', async () => {
    const desk = await aHelpShop();
    await publishHelp(desk);
    expect(desk.calls).toEqual([]);
    await desk.transaction(seedArticles);
    expect(await articles(desk)).toHaveLength(starterArticles.length);
  });

  test('reaches the metafields that the blocks read', async () => {
    const { desk, sandbox } = await aDeskInSandbox();
    await desk.transaction(seedArticles);
    await publishHelp(desk);
    const shown = [...sandbox.world.all(sandbox.shop, 'Metafield')].filter(({ namespace }) => namespace === 'help');
    expect(shown.map(({ key }) => key)).toEqual(expect.arrayContaining(['articles', 'index_ko', 'index_en', 'b_delivery_ko', 'settings']));
    for (const one of shown) expect(one).toMatchObject({ type: 'json', ownerId: expect.stringMatching(/AppInstallation/) });
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
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 36_000, closes: 64_800 }));
    await changeCalendar(desk, 0, { timeZone: 'Asia/Seoul', always: false, hours: [...hours, { weekday: 6, opens: 79_200, closes: 93_600 }], holidays: [{ date: '2026-09-25', name: '추석', hours: [] }] });
    await publishHelp(desk);
    expect(desk.shown).toHaveProperty('index_en');
    await changeSettings(desk, { answerTargetHours: 1, languages: ['ko'] });
    await publishHelp(desk);
    expect(desk.shown).not.toHaveProperty('index_en');
    expect(desk.shown['settings'].promise).toEqual({
      ko: '문의를 남겨 주시면 운영 시간 기준 1시간 안에 답변드리겠습니다. 운영 시간: 월–금 10:00–18:00, 토 22:00–02:00 (대한민국 시간)',
      en: 'We answer within 1 business hour. Our hours: Mon–Fri 10:00–18:00, Sat 22:00–02:00 (South Korea Time).',
    });
    expect(desk.shown['settings'].rests).toMatchObject([{ ko: '9월 25일 (금) 추석', from: Date.parse('2026-09-25T00:00:00+09:00') / 1000 }]);
  });

  test('begins anew for a shop that left and came back: Shopify removed the metafields with the app', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    await publishHelp(desk);
    await leaveShop(desk);
    await publishHelp(desk);
    expect(desk.calls).toHaveLength(2);
    expect(desk.calls[1]).toEqual(desk.calls[0]);
  });

  test('that fails says why and stays wanted; the next try clears it', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    desk.failWith(new Problem('shopify_unavailable', { retry: true }));
    await expect(publishHelp(desk)).rejects.toMatchObject({ code: 'shopify_unavailable' });
    expect(await publication(desk)).toMatchObject({ state: 'failed', error: 'shopify_unavailable' });
    desk.failWith(null);
    await publishHelp(desk);
    expect(await publication(desk)).toMatchObject({ state: 'published' });
  });

  test('a change after publishing is wanted again', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    await publishHelp(desk);
    await saveArticle(desk, own);
    expect(await publication(desk)).toMatchObject({ state: 'publishing' });
  });
});
