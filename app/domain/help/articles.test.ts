import { describe, expect, test } from 'vitest';
import { aHelpShop } from '#tests/builders/a-help-shop.ts';
import { articles } from './articles.server.ts';
import { moveArticle } from './move-article.server.ts';
import { moveSection } from './move-section.server.ts';
import { removeArticle } from './remove-article.server.ts';
import { removeSection } from './remove-section.server.ts';
import { saveArticle } from './save-article.server.ts';
import { saveSection } from './save-section.server.ts';
import { sayInSettings } from './say-in-settings.server.ts';
import { sections } from './sections.server.ts';
import { seedArticles } from './seed-articles.server.ts';
import { starterArticles } from './starter/starter-articles.ts';

const own = { topic: 'delivery', publish: 'now' as const, texts: { ko: { title: '섬으로도 보내나요?', body: '<p>네, <strong>추가 요금 없이</strong> 보내 드립니다.</p>' } } };

describe('the starter set', () => {
  test('is there once, even when two seed at the same moment', async () => {
    const desk = await aHelpShop();
    await Promise.all([desk.transaction(seedArticles), desk.transaction(seedArticles)]);
    expect(await articles(desk)).toHaveLength(starterArticles.length);
  });

  test('does not bring back what the shop removed', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    for (const { id, version } of await articles(desk)) await removeArticle(desk, id, version);
    await desk.transaction(seedArticles);
    expect(await articles(desk)).toEqual([]);
  });

  test('comes to a shop whose settings were said before, once; not to one that has written already', async () => {
    const [one, other] = [await aHelpShop(), await aHelpShop()];
    for (const desk of [one, other]) await desk.transaction((ledger) => sayInSettings(ledger, { topics: [] }));
    await one.transaction(seedArticles);
    await one.transaction(seedArticles);
    expect(await articles(one)).toHaveLength(starterArticles.length);
    const { id, version } = await saveArticle(other, own);
    await other.transaction(seedArticles);
    expect(await articles(other)).toMatchObject([{ id }]);
    await removeArticle(other, id, version);
    await other.transaction(seedArticles);
    expect(await articles(other)).toEqual([]);
  });
});

describe('saving', () => {
  test('stores, and of two editors the second sees what the first wrote', async () => {
    const desk = await aHelpShop();
    const first = await saveArticle(desk, own);
    const changed = await saveArticle(desk, { ...own, id: first.id, version: first.version });
    expect(changed).toMatchObject({ version: 2, published: true, texts: own.texts, draft: null });
    await expect(saveArticle(desk, { ...own, id: first.id, version: 1 })).rejects.toMatchObject({ code: 'conflict', details: { shown: changed } });
    await expect(removeArticle(desk, first.id, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('names the field that is missing', async () => {
    const desk = await aHelpShop();
    const without = (text: { title: string; body: string }) => saveArticle(desk, { ...own, texts: { en: text } });
    await expect(without({ title: ' ', body: 'x' })).rejects.toMatchObject({ details: { field: 'texts.en.title' } });
    await expect(without({ title: 'x', body: '' })).rejects.toMatchObject({ details: { field: 'texts.en.body' } });
    await expect(saveArticle(desk, { ...own, topic: 'weather' })).rejects.toMatchObject({ details: { field: 'topic' } });
  });

  test('does not reach another shop', async () => {
    const [one, two] = [await aHelpShop(), await aHelpShop()];
    const { id } = await saveArticle(one, own);
    await expect(saveArticle(two, { ...own, id, version: 1 })).rejects.toMatchObject({ code: 'not_found' });
    expect(await articles(two)).toEqual([]);
  });
});

describe('the order', () => {
  test('an article goes to its place, into another section too, and stays within the ends', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    const inSection = async (key: string) => (await articles(desk)).filter(({ topic }) => topic === key).map(({ id }) => id);
    const [a, b, c] = await inSection('delivery');
    await moveArticle(desk, c!, { section: 'delivery', place: 0 });
    expect(await inSection('delivery')).toEqual([c, a, b]);
    await moveArticle(desk, c!, { section: 'delivery', place: 99 });
    expect(await inSection('delivery')).toEqual([a, b, c]);
    const returns = await inSection('returns');
    await moveArticle(desk, b!, { section: 'returns', place: 1 });
    expect(await inSection('delivery')).toEqual([a, c]);
    expect(await inSection('returns')).toEqual([returns[0], b, ...returns.slice(1)]);
    await expect(moveArticle(desk, a!, { section: 'weather', place: 0 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('who has an article open does not save it back from the section it moved to', async () => {
    const desk = await aHelpShop();
    const { id, version } = await saveArticle(desk, own);
    await moveArticle(desk, id, { section: 'delivery', place: 0 });
    expect(await articles(desk)).toMatchObject([{ id, version }]);
    await moveArticle(desk, id, { section: 'returns', place: 0 });
    await expect(saveArticle(desk, { ...own, id, version })).rejects.toMatchObject({ code: 'conflict', details: { shown: { topic: 'returns' } } });
    expect(await articles(desk)).toMatchObject([{ id, topic: 'returns', version: version + 1 }]);
  });

  test('sections are added, named, moved, and removed when they are empty', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    const added = await saveSection(desk, { titles: { ko: '선물 포장', en: 'Gift wrapping' } });
    expect(added).toEqual({ key: 'gift_wrapping', titles: { ko: '선물 포장', en: 'Gift wrapping' } });
    expect((await saveSection(desk, { titles: { ko: '매장' } })).key).toBe('section_1');
    expect((await saveSection(desk, { titles: { ko: '포장', en: 'Gift wrapping!' } })).key).toBe('gift_wrapping_2');
    await saveSection(desk, { key: 'gift_wrapping', titles: { en: '', fr: 'Emballage' } });
    await moveSection(desk, 'gift_wrapping', 0);
    expect((await sections(desk))[0]).toEqual({ key: 'gift_wrapping', titles: { ko: '선물 포장', fr: 'Emballage' } });
    const { id } = await saveArticle(desk, { ...own, topic: 'gift_wrapping' });
    await expect(removeSection(desk, 'gift_wrapping')).rejects.toMatchObject({ details: { words: 'help_section_not_empty', values: { count: 1 } } });
    await moveArticle(desk, id, { section: 'delivery', place: 0 });
    await removeSection(desk, 'gift_wrapping');
    expect((await sections(desk)).map(({ key }) => key)).not.toContain('gift_wrapping');
    await expect(saveSection(desk, { titles: { ko: ' ' } })).rejects.toMatchObject({ details: { field: 'titles.ko' } });
    await expect(saveSection(desk, { key: 'weather', titles: { ko: '날씨' } })).rejects.toMatchObject({ code: 'not_found' });
  });
});
