import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { extensionDir, globalsOf, renderBlock, wordsOf, type BlockOptions } from './render-block.ts';

const figures = { v: 1, from: '2026-10-21', to: '2026-11-05', medianSeconds: 7801, withinTarget: 93, target: 8, always: false, satisfaction: 90, tickets: 1310, answers: 1290, count: 41 };
const options = (shown: object | null, more: Partial<BlockOptions> = {}): BlockOptions => ({ block: 'figures', locale: 'ko', store: shown ? { figures: shown } : {}, ...more });
/** What a reader sees, spaces folded. */
const read = async (...given: Parameters<typeof options>) => (await renderBlock(options(...given))).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();

describe('service figures', () => {
  it('are three, in words, with their days and counts', async () => {
    const html = await renderBlock(options(figures, { locale: 'en' }));
    expect(html).toContain('Counted from <time datetime="2026-10-21">21 October 2026</time> to <time datetime="2026-11-05">5 November 2026</time>: 1310 messages, of which we have answered 1290.');
    expect([...html.matchAll(/<dd class="mend-figures__value">(.*?)<\/dd>/g)].map(([, value]) => value)).toEqual(['2 hours 11 minutes', '93%', '90%']);
    expect(html).toContain('Ratings: 41.');
    expect(html).toContain('Only our business hours count.');
    expect(html).not.toContain('<script');
    expect(await read(figures)).toContain('2026년 10월 21일 부터 2026년 11월 5일 까지 글로 들어온 문의 1310건을 셌습니다.');
  });

  it('say nothing at all where there are none, or fewer than thirty answers', async () => {
    for (const none of [null, { ...figures, answers: 29 }, { ...figures, v: 2 }]) expect(await renderBlock(options(none))).toMatch(/^\s*$/);
    expect(await read({ ...figures, answers: 30 })).toContain('30건');
  });

  it('are a sample in the theme editor, and marked as one', async () => {
    expect(await read(null, { designMode: true })).toContain(wordsOf('ko').sample.figures);
    const shown = await read(figures, { designMode: true });
    expect(shown).not.toContain(wordsOf('ko').sample.figures);
    expect(shown).toBe(await read(figures));
  });

  it('round a wait up to minutes, and leave out what is nought', async () => {
    const waits = await Promise.all([0, 60, 61, 3540, 3600, 3601, 93_600].map(async (medianSeconds) => /mend-figures__value">(.*?)</.exec(await renderBlock(options({ ...figures, medianSeconds }, { locale: 'en' })))?.[1]));
    expect(waits).toEqual(['1 minute', '1 minute', '2 minutes', '59 minutes', '1 hour', '1 hour 1 minute', '26 hours']);
  });

  it('tell too when half have no answer, and keep satisfaction back below thirty ratings', async () => {
    const text = await read({ ...figures, medianSeconds: null, satisfaction: null }, { locale: 'en' });
    expect(text).toContain('– We have answered no more than half of the messages yet.');
    expect(text).not.toContain('Satisfied');
  });

  it('speak of business hours only where there are some', async () => {
    expect(await read({ ...figures, always: true })).not.toContain('운영 시간');
    expect(await read(figures)).toContain('운영 시간으로 8시간 안에');
  });

  it('speak the merchant’s own words, and print what was typed as text', async () => {
    const words = { 'figures.heading': 'كيف <b>نجيب</b>', 'figures.hours': '{n} ساعة' };
    const html = await renderBlock({ ...options(figures, { locale: 'ar' }), store: { figures, settings: { words: { ar: words }, spoken: { ar: ['figures'] } } } });
    expect(html).toContain('lang="ar"');
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('كيف &lt;b&gt;نجيب&lt;/b&gt;');
    expect(html).toContain('2 ساعة 11 minutes');
    expect(await renderBlock(options(figures, { settings: { heading: '<i>a</i>' } }))).toContain('&lt;i&gt;a&lt;/i&gt;');
  });
});

const ruby = spawnSync('ruby', ['-e', 'require "liquid"']).status === 0;

it.skipIf(!ruby)('the Liquid of Shopify writes the very same figures (needs ruby with the gem "liquid")', { timeout: 20_000 }, async () => {
  const states = [figures, { ...figures, medianSeconds: null, satisfaction: null, always: true }, { ...figures, medianSeconds: 0, from: '2026-12-08' }, { ...figures, answers: 29 }, null];
  const cases = states.flatMap((shown) => (['ko', 'en', 'fr', 'ar'] as const).flatMap((locale) => [false, true].map((designMode) => options(shown, { locale, designMode }))));
  const input = JSON.stringify(cases.map((one) => ({ block: 'figures', words: wordsOf(one.locale), globals: globalsOf(one) })));
  const { stdout, stderr } = spawnSync('ruby', [`${extensionDir}render-blocks.rb`], { input, encoding: 'utf8', maxBuffer: 10_000_000 });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(await Promise.all(cases.map(renderBlock)));
});
