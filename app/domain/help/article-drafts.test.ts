import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { dueShops } from '#app/platform/control/shops.sql.server.ts';
import { aHelpShop } from '#tests/builders/a-help-shop.ts';
import { articleHtml } from './article-html.ts';
import { articles } from './articles.server.ts';
import { discardDraft } from './discard-draft.server.ts';
import { hideArticle } from './hide-article.server.ts';
import { moveArticle } from './move-article.server.ts';
import { publishArticle } from './publish-article.server.ts';
import { publishDueArticles } from './publish-due-articles.server.ts';
import { publishHelp } from './publish-help.server.ts';
import { saveArticle } from './save-article.server.ts';
import { seedArticles } from './seed-articles.server.ts';

const own = { topic: 'delivery', publish: 'now' as const, texts: { ko: { title: '섬으로도 보내나요?', body: '<p>네, <strong>추가 요금 없이</strong> 보내 드립니다.</p>' } } };

describe('a draft', () => {
  const later = { ko: { title: '섬으로도 보내나요?', body: '<p>이제 보내지 않습니다.</p>', keywords: '도서산간' } };

  test('changes nothing for shoppers until it is published', async () => {
    const desk = await aHelpShop();
    const first = await saveArticle(desk, own);
    await publishHelp(desk);
    const kept = await saveArticle(desk, { id: first.id, version: 1, topic: 'returns', texts: later });
    expect(kept).toMatchObject({ topic: 'delivery', texts: own.texts, draft: { topic: 'returns', texts: later } });
    const calls = desk.calls.length;
    await publishHelp(desk);
    expect(desk.calls).toHaveLength(calls);
    expect(await publishArticle(desk, first.id, kept.version, 'now')).toMatchObject({ topic: 'returns', texts: later, draft: null });
    await publishHelp(desk);
    expect(desk.shown['index_ko'].sections).toMatchObject([{ key: 'returns', articles: [{ id: first.publicId }] }]);
    expect(desk.shown['b_returns_ko'].articles[0].html).toBe('<p>이제 보내지 않습니다.</p>');
  });

  test('of a new article is all there is of it, and shoppers see none of it', async () => {
    const desk = await aHelpShop();
    const row = await saveArticle(desk, { topic: 'delivery', texts: later });
    expect(row).toMatchObject({ published: false, texts: {}, draft: { texts: later } });
    await expect(discardDraft(desk, row.id, row.version)).rejects.toMatchObject({ code: 'bad_input' });
    await publishHelp(desk);
    expect(desk.shown['settings'].locales).toEqual([]);
    expect(Object.keys(desk.shown).toSorted()).toEqual(['articles', 'settings']);
  });

  test('that says what stands is none, and one that is let go leaves what stands', async () => {
    const desk = await aHelpShop();
    const first = await saveArticle(desk, own);
    const same = await saveArticle(desk, { id: first.id, version: 1, topic: 'delivery', texts: own.texts });
    expect(same.draft).toBeNull();
    const kept = await saveArticle(desk, { id: first.id, version: 2, topic: 'delivery', texts: later });
    expect(kept.draft).not.toBeNull();
    expect(await discardDraft(desk, first.id, 3)).toMatchObject({ draft: null, texts: own.texts, published: true });
  });

  test('that meant only another section is none once the article is moved, and no moment is left for it', async () => {
    const desk = await aHelpShop();
    const first = await saveArticle(desk, own);
    const at = new Date('2026-12-01T00:00:00Z');
    for (const [from, to] of [['delivery', 'returns'], ['returns', 'payment']] as const) {
      const { version } = (await articles(desk))[0]!;
      // The draft's own section, then another than the draft meant.
      const meant = from === 'delivery' ? to : 'delivery';
      expect(await saveArticle(desk, { id: first.id, version, topic: meant, texts: own.texts, publish: at })).toMatchObject({ draft: { topic: meant }, publishAt: at });
      await moveArticle(desk, first.id, { section: to, place: 0 });
      expect((await articles(desk))[0]).toMatchObject({ topic: to, draft: null, publishAt: null, published: true, texts: own.texts });
    }
  });

  test('of other words stays one where the article is moved, with its moment; so does one that shoppers do not see', async () => {
    const desk = await aHelpShop();
    const at = new Date('2026-12-01T00:00:00Z');
    const first = await saveArticle(desk, own);
    await saveArticle(desk, { id: first.id, version: 1, topic: 'returns', texts: later, publish: at });
    const fresh = await saveArticle(desk, { topic: 'delivery', texts: later, publish: at });
    for (const { id } of [first, fresh]) await moveArticle(desk, id, { section: 'returns', place: 0 });
    const kept = { topic: 'returns', draft: { topic: 'returns', texts: later }, publishAt: at };
    expect(await articles(desk)).toMatchObject([{ ...kept, id: fresh.id, published: false }, { ...kept, id: first.id, published: true }]);
  });

  test('is none of a hidden article either that is moved where it would have gone; it is shown at its moment all the same', async () => {
    const desk = await aHelpShop();
    const first = await saveArticle(desk, own);
    const at = new Date('2026-12-01T00:00:00Z');
    const hidden = await hideArticle(desk, first.id, first.version);
    await saveArticle(desk, { id: first.id, version: hidden.version, topic: 'returns', texts: own.texts, publish: at });
    await moveArticle(desk, first.id, { section: 'returns', place: 0 });
    expect((await articles(desk))[0]).toMatchObject({ topic: 'returns', published: false, publishAt: at, draft: null });
  });

  test('of a starter article is none while its Markdown says the same', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    const [starter] = await articles(desk);
    const texts = Object.fromEntries(Object.entries(starter!.texts).map(([locale, { title, body }]) => [locale, { title, body: articleHtml(body) }]));
    expect(await saveArticle(desk, { id: starter!.id, version: 1, topic: starter!.topic, texts })).toMatchObject({ draft: null, texts: { ko: { format: 'markdown' } } });
  });

  test('goes live at its time, by the sweep, once; hiding calls it off', async () => {
    const desk = await aHelpShop();
    const first = await saveArticle(desk, own);
    const at = new Date('2026-12-01T00:00:00Z');
    const planned = await saveArticle(desk, { id: first.id, version: 1, topic: 'delivery', texts: later, publish: at });
    expect(planned).toMatchObject({ published: true, publishAt: at, texts: own.texts });
    const due = async () => (await dueShops(house().control, desk.clock.now())).includes(desk.shop.id);
    await publishDueArticles(desk);
    expect([(await articles(desk))[0]!.draft, await due()]).toEqual([planned.draft, false]);
    desk.clock.set('2026-12-01T00:00:00Z');
    expect(await due()).toBe(true);
    await publishDueArticles(desk);
    expect((await articles(desk))[0]).toMatchObject({ version: 3, publishAt: null, draft: null, texts: later });
    expect(await due()).toBe(false);

    const again = await saveArticle(desk, { id: first.id, version: 3, topic: 'delivery', texts: own.texts, publish: new Date('2026-12-02T00:00:00Z') });
    expect(await hideArticle(desk, first.id, again.version)).toMatchObject({ published: false, publishAt: null, draft: { texts: own.texts } });
    await expect(publishArticle(desk, first.id, 99, 'now')).rejects.toMatchObject({ code: 'conflict' });
    await expect(publishArticle(desk, first.id, 5, new Date('2026-11-30T00:00:00Z'))).rejects.toMatchObject({ details: { field: 'publishAt' } });
  });
});
