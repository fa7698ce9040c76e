import { describe, expect, it } from 'vitest';
import { faqSample } from './faq-sample.ts';
import { extensionFile, renderBlock } from './render-block.ts';

const words = { ko: JSON.parse(extensionFile('locales/ko.json')), en: JSON.parse(extensionFile('locales/en.default.json')) };
const count = (html: string, part: string) => html.split(part).length - 1;
/** What a reader sees: no tags, no script, spaces folded. */
const visible = (html: string) => html.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(['ko', 'en'] as const)('in %s', (locale) => {
  it('shows the articles by topic in the merchant’s order, unlisted topics last, empty ones not', async () => {
    const html = await renderBlock({ locale, faq: faqSample });
    expect(count(html, '<details')).toBe(6);
    const text = visible(html);
    const order = [faqSample.topics[0]?.[locale], faqSample.topics[2]?.[locale], faqSample.topics[3]?.[locale], words[locale].faq.rest];
    const places = order.map((name) => text.indexOf(` ${name} `));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).not.toContain(`>${faqSample.topics[1]?.[locale]}<`);
    expect(html).toContain(faqSample.locales[locale][0]?.body);
    expect(html).toContain(`<div class="mend-help" id="mend-help-AbC1" lang="${locale}"`);
  });

  it('has the whole form, without a key until a script adds one', async () => {
    const html = await renderBlock({ locale });
    expect(html).toMatch(/<form[^>]+action="\/apps\/mend\/tickets"[^>]+method="post"[^>]+enctype="multipart\/form-data"/);
    const names = [...html.matchAll(/ name="(\w+)"/g)].map((match) => match[1]);
    expect(names).toEqual(['locale', 'name', 'email', 'topic', 'orderNumber', 'message', 'photos', 'website']);
    expect([...html.matchAll(/<option value="(\w+)"/g)].map((match) => match[1])).toEqual(
      ['late_parcel', 'lost_parcel', 'damaged', 'wrong_item', 'missing_item', 'return_exchange', 'refund', 'product_question', 'other']);
    for (const topic of Object.values(words[locale].topics)) expect(html).toContain(`>${topic}</option>`);
    expect(html).toContain(`name="locale" value="${locale}"`);
  });

  it('tells holidays that are on or near, and no others, as text', async () => {
    const now = Math.floor(Date.now() / 1000);
    const rest = (from: number, until: number, name: string) => ({ from: now + from, until: now + until, ko: name, en: `${name} <b>` });
    const rests = [rest(-90_000, -10, 'gone'), rest(-10, 80_000, 'today'), rest(86_400 * 13, 86_400 * 14, 'near'), rest(86_400 * 15, 86_400 * 16, 'far')];
    const html = await renderBlock({ locale: 'en', faq: { ...faqSample, rests } });
    expect(html).toContain('<br>Holidays and shorter hours: today &lt;b&gt;, near &lt;b&gt;</p>');
    expect(await renderBlock({ locale: 'ko', faq: { ...faqSample, rests: [rests[0]!] } })).not.toContain('휴무');
  });

  it('says when an answer comes only if the app said so', async () => {
    expect(visible(await renderBlock({ locale, faq: faqSample }))).toContain(faqSample.promise?.[locale]);
    const { promise, ...silent } = faqSample;
    expect(promise).toBeDefined();
    const html = await renderBlock({ locale, faq: silent });
    expect(count(html, 'mend-help__promise')).toBe(1);
  });

  it('works without a metafield: form and nothing of the FAQ', async () => {
    const html = await renderBlock({ locale });
    expect(html).not.toContain('data-faq');
    expect(html).not.toContain(words[locale].help.no_articles);
    expect(await renderBlock({ locale, designMode: true })).toContain(words[locale].help.no_articles);
  });

  it('prefills the signed-in customer, escaped', async () => {
    const html = await renderBlock({ locale, customer: { name: '"><script>x</script>', email: 'mina@example.com' } });
    expect(html).toContain('value="mina@example.com"');
    expect(html).not.toContain('<script>x');
    expect(await renderBlock({ locale })).toMatch(/name="email"[^>]+value=""/);
  });

  it('hands the script every word it asks for, as valid JSON', async () => {
    const html = await renderBlock({ locale });
    const given = JSON.parse(/data-words>([^]*?)<\/script>/.exec(html)?.[1] ?? '');
    const source = extensionFile('assets/help.js');
    const asked = Object.keys(given).filter((key) => source.includes(`'${key}'`));
    expect(asked).toEqual(Object.keys(given));
    for (const [, key] of source.matchAll(/say\('(\w+)'/g)) expect(given).toHaveProperty(key as string);
  });

  it('shows what the merchant chose', async () => {
    const html = await renderBlock({ locale, faq: faqSample, settings: { heading: 'Hi & welcome', intro: '<p>Intro</p>', show_form: false } });
    expect(html).toContain('Hi &amp; welcome');
    expect(html).toContain('<p>Intro</p>');
    expect(html).not.toContain('<form');
    expect(html).not.toContain(words[locale].faq.ask);
    const formOnly = await renderBlock({ locale, faq: faqSample, settings: { show_faq: false } });
    expect(formOnly).toContain('<form');
    expect(formOnly).not.toContain('<details');
  });
});

describe('languages', () => {
  it('falls back to the other language, marked as such', async () => {
    const html = await renderBlock({ locale: 'en', faq: { ...faqSample, locales: { ko: faqSample.locales.ko, en: [] } } });
    expect(html).toContain('<div lang="ko">');
    expect(html).toContain(faqSample.locales.ko[0]?.title);
    expect(html).toContain(words.en.faq.other_language);
    expect(html).toContain('>배송<');
    const korean = await renderBlock({ locale: 'ko', faq: { ...faqSample, locales: { ko: [], en: faqSample.locales.en } } });
    expect(korean).toContain('<div lang="en">');
    expect(korean).toContain(words.ko.faq.other_language);
  });

  it('speaks English, marked as English, in any other storefront language', async () => {
    const html = await renderBlock({ locale: 'fr', faq: faqSample });
    expect(html).toContain('id="mend-help-AbC1" lang="en"');
    expect(html).toContain('name="locale" value="en"');
    expect(html).toContain(faqSample.locales.en[0]?.title);
  });
});

it('escapes titles and topics, and leaves the sanitised body as it is', async () => {
  const article = { id: 'x', topic: 't', title: '<b>1 & 2</b>', body: '<p><em>ok</em></p>' };
  const html = await renderBlock({ locale: 'en', faq: { version: 1, locales: { ko: [], en: [article] }, topics: [{ key: 't', ko: 'x', en: '<i>' }] } });
  expect(html).toContain('&lt;b&gt;1 &amp; 2&lt;/b&gt;');
  expect(html).toContain('&lt;i&gt;');
  expect(html).toContain('<p><em>ok</em></p>');
});
