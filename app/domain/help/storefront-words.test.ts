import { describe, expect, test } from 'vitest';
import { aHelpShop } from '#tests/builders/a-help-shop.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { blockWords } from './block-words.ts';
import { helpNow } from './help-now.server.ts';
import { publication } from './publication.server.ts';
import { publishHelp } from './publish-help.server.ts';
import { publishedWords } from './published-words.ts';
import { removeWords } from './remove-words.server.ts';
import { roomForWords } from './room-for-words.ts';
import { saveWords } from './save-words.server.ts';
import { sayInSettings } from './say-in-settings.server.ts';
import { seedArticles } from './seed-articles.server.ts';
import { spokenBlocks } from './spoken-blocks.ts';
import { storefrontWords } from './storefront-words.server.ts';
import { wordsLeft } from './words-left.server.ts';

const settingsOf = async (desk: Awaited<ReturnType<typeof aDesk>>) => JSON.parse((await helpNow(desk))!.values.find(({ key }) => key === 'settings')!.json);

test('a language’s words are kept whole, go to the storefront, and leave it', async () => {
  const desk = await aDesk();
  await desk.transaction(seedArticles);
  expect(await storefrontWords(desk, null)).toMatchObject({ languages: [], stored: null });
  expect((await settingsOf(desk)).words).toBeUndefined();
  expect(await saveWords(desk, { locale: 'ja', version: 0, texts: { 'help.yes': ' はい\n', 'help.no': '' } })).toBe(1);
  expect(await storefrontWords(desk, null)).toMatchObject({ languages: [{ locale: 'ja', written: 1 }], stored: { locale: 'ja', version: 1, texts: { 'help.yes': 'はい' } } });
  expect((await settingsOf(desk)).words).toEqual({ ja: { 'help.yes': 'はい' } });
  expect(await saveWords(desk, { locale: 'ja', version: 1, texts: { 'help.no': 'いいえ' } })).toBe(2);
  expect((await settingsOf(desk)).words).toEqual({ ja: { 'help.no': 'いいえ' } });
  await removeWords(desk, 'ja', 2);
  expect((await settingsOf(desk)).words).toBeUndefined();
});

test('of two who save, the second hears of the first; so does who begins or removes what a colleague did', async () => {
  const desk = await aDesk();
  await saveWords(desk, { locale: 'de', version: 0, texts: { 'help.yes': 'Ja' } });
  const late = { code: 'conflict', details: { words: 'storefront_words_changed', shown: { locale: 'de', version: 1, texts: { 'help.yes': 'Ja' } } } };
  await expect(saveWords(desk, { locale: 'de', version: 0, texts: {} })).rejects.toMatchObject(late);
  await expect(saveWords(desk, { locale: 'de', version: 7, texts: {} })).rejects.toMatchObject(late);
  await expect(removeWords(desk, 'de', 7)).rejects.toMatchObject(late);
  const both = await Promise.allSettled([1, 2].map((one) => saveWords(desk, { locale: 'de', version: 1, texts: { 'help.yes': `Ja ${one}` } })));
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

describe('nothing half kept', () => {
  test.each([
    ['locale', 'de_DE', {}, 'word_language'],
    ['locale', '__proto__', {}, 'word_language'],
    ['texts.help.many', 'de', { 'help.yes': 'Ja', 'help.many': 'Antworten' }, 'word_missing'],
    ['texts.help.yes', 'de', { 'help.yes': '</script>' }, 'word_signs'],
    ['texts.sample.note', 'de', { 'sample.note': 'x' }, 'word_unheard'],
  ])('%s of %s', async (field, locale, texts, words) => {
    const desk = await aDesk();
    await expect(saveWords(desk, { locale, version: 0, texts })).rejects.toMatchObject({ code: 'bad_input', details: { field, words } });
    expect((await storefrontWords(desk, null)).languages).toEqual([]);
  });

  test('all languages together have as much room as the metafield has, beside what else stands in it', async () => {
    const desk = await aDesk();
    await desk.transaction(seedArticles);
    const longest = Object.fromEntries(blockWords.map(({ key, most, places }) => [key, key === 'figures.months' ? Array(12).fill('ม').join() : `${places.map((name) => `{${name}}`).join('')}${'ม'.repeat(most - places.join('{}').length - 2)}`]));
    await saveWords(desk, { locale: 'lo', version: 0, texts: longest });
    await expect(saveWords(desk, { locale: 'th', version: 0, texts: longest })).rejects.toMatchObject({ code: 'bad_input', details: { words: 'words_many', values: { over: expect.any(Number) } } });
    expect((await storefrontWords(desk, null)).languages).toEqual([{ locale: 'lo', written: blockWords.length }]);
    await removeWords(desk, 'lo', 1);
    const usual = Object.fromEntries(blockWords.map(({ key, ko }) => [key, ko]));
    for (const locale of ['ja', 'th', 'ar', 'hi', 'ru']) await saveWords(desk, { locale, version: 0, texts: usual });
    expect(Buffer.byteLength(JSON.stringify(await settingsOf(desk)))).toBeLessThan(120_000);
  });

  test('what grows beside them afterwards reaches the storefront, and of the words as many languages as have room', async () => {
    const desk = await aHelpShop();
    await desk.transaction(seedArticles);
    const usual = Object.fromEntries(blockWords.map(({ key, ko }) => [key, ko]));
    for (const locale of ['ar', 'en', 'ja', 'ko', 'th']) await saveWords(desk, { locale, version: 0, texts: usual });
    await publishHelp(desk);
    expect([Object.keys(desk.shown['settings'].words), await wordsLeft(desk)]).toEqual([['ar', 'en', 'ja', 'ko', 'th'], []]);
    const topics = [{ key: 'refund', hint: { ko: '가'.repeat(24_000) } }];
    await desk.transaction(function say(ledger) {
      return sayInSettings(ledger, { topics });
    });
    await publishHelp(desk);
    expect(desk.shown['settings']).toMatchObject({ topics, wordsLeft: ['ja', 'th'], spoken: { ko: expect.arrayContaining(['help']) } });
    expect(Object.keys(desk.shown['settings'].words)).toEqual(['ar', 'en', 'ko']);
    expect(await publication(desk)).toMatchObject({ state: 'published', wordsLeft: ['ja', 'th'] });
    expect(await storefrontWords(desk, null)).toMatchObject({ left: ['ja', 'th'] });
    await removeWords(desk, 'ar', 1);
    await publishHelp(desk);
    expect(await wordsLeft(desk)).toEqual(['th']);
  });

  test('what the rest takes, the words have not', () => {
    expect(roomForWords(null)).toBe(96_000);
    expect(roomForWords(JSON.stringify({ words: { de: { 'help.yes': 'x'.repeat(50_000) } } }))).toBe(96_000);
    expect(roomForWords(JSON.stringify({ topics: 'x'.repeat(40_000) }))).toBeLessThan(76_000);
  });
});

test('what a language lacks is its kin’s, then the merchant’s English; Korean has nothing of that', () => {
  const rows = [
    { locale: 'en', texts: { 'help.yes': 'Yep', 'help.no': 'Nope', 'help.gone': 'x' } },
    { locale: 'pt', texts: { 'help.yes': 'Sim' } },
    { locale: 'pt-BR', texts: { 'help.thanks': 'Obrigado' } },
    { locale: 'ko', texts: { 'help.yes': '네' } },
    { locale: 'ja', texts: {} },
  ];
  expect(publishedWords(rows)).toEqual({
    en: { 'help.yes': 'Yep', 'help.no': 'Nope' },
    ko: { 'help.yes': '네' },
    pt: { 'help.yes': 'Sim', 'help.no': 'Nope' },
    'pt-BR': { 'help.yes': 'Sim', 'help.no': 'Nope', 'help.thanks': 'Obrigado' },
  });
});

test('a block is in the language that at least half of its words are written in, English standing in for none', () => {
  const half = (blocks: string[]) => Object.fromEntries(blocks.flatMap((one) => blockWords.filter(({ block }) => block === one).flatMap(({ key }, at) => (at % 2 ? [] : [[key, 'x']]))));
  const rows = [
    { locale: 'en', texts: half(['chat', 'order']) },
    { locale: 'ar', texts: { ...half(['order']), 'help.yes': 'نعم' } },
    { locale: 'pt', texts: half(['help', 'ask']) },
    { locale: 'pt-BR', texts: { 'faq.heading': 'Perguntas' } },
    { locale: 'ja', texts: { 'help.yes': 'はい' } },
  ];
  expect(spokenBlocks(rows)).toEqual({ ar: ['order'], en: ['order', 'chat'], pt: ['help', 'ask'], 'pt-BR': ['help', 'ask', 'faq'] });
});
