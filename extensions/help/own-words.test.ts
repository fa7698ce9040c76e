import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blockWords } from '#app/domain/help/block-words.ts';
import { dirOf } from '#app/domain/help/locales.ts';
import { spokenBlocks } from '#app/domain/help/spoken-blocks.ts';
import { faqSample } from './faq-sample.ts';
import { helpSample, published } from './help-sample.ts';
import { blockNames, extensionDir, extensionFile, renderBlock, wordsOf, type BlockOptions, type Locale } from './render-block.ts';

/** Words that the merchant wrote: each word of a block can be theirs, in every language. */
const keys = new Set(blockWords.map(({ key }) => key));
const liquid = ['blocks', 'snippets'].flatMap((folder) => readdirSync(extensionDir + folder).map((file) => extensionFile(`${folder}/${file}`))).join('\n');
const settings = { ...(helpSample().settings as object), rests: [{ from: 0, until: 9e9, ko: '휴무', en: 'Closed' }] };
const talk = { chat: { spans: [[0, 9e9]], hours: { ko: '평일', en: 'Weekdays' } }, phone: { number: '+8225550100', shown: '02-555-0100', hours: { ko: '평일', en: 'Weekdays' } }, calls: [[0, 9e9]] };
const figures = (always: boolean, medianSeconds: number | null, target: number) => ({ v: 1, from: '2026-10-20', to: '2026-11-18', medianSeconds, withinTarget: 94, target, always, satisfaction: 92, tickets: 220, answers: 214, count: 61 });
const customer = { name: '김미나', email: 'mina@example.com', orders: [{ name: '#1042', created_at: '2026-11-20T12:00:00Z', line_items: [{ title: '컵' }] }] };
const page = { title: 'Help', handle: 'help', url: '/pages/help' };

/** The blocks as they print every word of theirs, with these words of the merchant's. */
async function everyBlock(locale: string, words: Record<string, Record<string, string>>): Promise<string> {
  const store = { ...helpSample(), ...published(locale, [{ id: 'a1', topic: 'delivery', title: '1', body: '<p>2</p>' }], 'xx'), settings: { ...settings, talk, words } };
  const situations: Omit<BlockOptions, 'locale'>[] = [
    { faq: faqSample, store: { settings: { words } } },
    ...blockNames().flatMap((block) => [{ block }, { block, customer }, { block, designMode: true }].map((options) => ({ settings: { page, form_link: '/a' }, ...options, store }))),
    ...([[false, 5460, 1], [true, 60, 2], [false, null, 2], [true, 7320, 1]] as const).map(([always, median, target]) => ({ block: 'figures', store: { ...store, figures: figures(always, median, target) } })),
  ];
  return (await Promise.all(situations.map((options) => renderBlock({ ...options, locale: locale as Locale })))).join('\n');
}

it('lets every word be written that a block says by its name', () => {
  const said = [...liquid.matchAll(/'say', key: '([\w.]+)'/g)].map(([, key]) => key!);
  const handed = [...liquid.matchAll(/'words',\s+of: '\w+',\s+path: '([\w.]+)',\s+keys: '([\w,]+)'/g)].flatMap(([, path, names]) => names!.split(',').map((name) => path! + name));
  expect([said.length > 80, handed.length > 60]).toEqual([true, true]);
  expect([...said, ...handed].filter((key) => !keys.has(key))).toEqual([]);
});

it.each(['ar', 'ko', 'en'])('says in %s every word as the merchant wrote it, and none of its own', async (locale) => {
  const own = Object.fromEntries(blockWords.map(({ key, places }) => [key, key === 'figures.months' ? Array.from({ length: 12 }, () => `⟦${key}⟧`).join() : `⟦${key}⟧${places.map((name) => `{${name}}`).join('')}`]));
  const html = await everyBlock(locale, { [locale]: own });
  const shown = new Set([...html.matchAll(/⟦([\w.]+)⟧/g)].map(([, key]) => key));
  expect([...keys].filter((key) => !shown.has(key))).toEqual([]);
  const ours = leavesOf(Object.fromEntries(Object.entries(wordsOf(locale as Locale)).filter(([block]) => block !== 'sample'))).filter((text) => text.length > 12);
  expect(ours.filter((text) => html.includes(text))).toEqual([]);
});

it('takes the words of the language without its region, else the merchant’s English, and marks the block as what it is in', async () => {
  const words = { pt: { 'faq.heading': 'Perguntas' }, en: { 'faq.heading': 'Questions', 'help.heading': 'Ask away' }, ko: { 'faq.heading': '물음' } };
  const heading = async (locale: string) => /lang="([\w-]*)"[^]*?<h2[^>]*>\s*([^<]*?)\s*<\/h2>/.exec(await renderBlock({ block: 'faq', locale: locale as Locale, store: { ...helpSample(), settings: { ...settings, words, spoken: spokenBlocks(Object.entries(words).map(([tag, texts]) => ({ locale: tag, texts }))) } } }))!.slice(1);
  expect(await heading('pt-BR')).toEqual(['pt-BR', 'Perguntas']);
  expect(await heading('fr')).toEqual(['en', 'Questions']);
  expect(await heading('en-GB')).toEqual(['en-GB', 'Questions']);
  expect(await heading('ko')).toEqual(['ko', '물음']);
  expect(await heading('kok')).toEqual(['en', 'Questions']);
});

it('runs as the app says that the language runs, in every block', async () => {
  for (const locale of ['ar', 'ar-EG', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi', 'az-Arab', 'ku', 'arn', 'kok', 'fil', 'hu', 'pt-BR']) {
    const store = { ...helpSample(), settings: { ...settings, talk, words: { [locale]: { 'help.yes': 'x' } }, spoken: { [locale]: blockNames() } }, figures: figures(true, 60, 1) };
    for (const block of blockNames()) {
      const html = await renderBlock({ block, locale: locale as Locale, store, settings: { page } });
      expect([block, ...(/ lang="([^"]*)"\s+dir="(\w+)"/.exec(html) ?? []).slice(1)]).toEqual([block, locale, dirOf(locale)]);
    }
  }
});

it('is in English, and runs as English does, where little of it is written in another language', async () => {
  const words = { ar: { 'help.yes': 'نعم', 'faq.heading': 'أسئلة' } };
  const store = { ...helpSample(), settings: { ...settings, talk, words, spoken: spokenBlocks([{ locale: 'ar', texts: words.ar }]) }, figures: figures(true, 60, 1) };
  for (const block of blockNames()) {
    const html = await renderBlock({ block, locale: 'ar' as Locale, store, settings: { page } });
    expect([block, ...(/ lang="([^"]*)"\s+dir="(\w+)"/.exec(html) ?? []).slice(1)]).toEqual([block, ...(block === 'faq' ? ['ar', 'rtl'] : ['en', 'ltr'])]);
  }
  expect(await renderBlock({ block: 'help', locale: 'ar' as Locale, store, settings: { page } })).toContain('نعم');
});

function leavesOf(words: object): string[] {
  return Object.values(words).flatMap((inner) => (typeof inner === 'string' ? [inner] : leavesOf(inner as object)));
}
