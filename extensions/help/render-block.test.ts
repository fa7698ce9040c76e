import { describe, expect, it } from 'vitest';
import { faqSample } from './faq-sample.ts';
import { helpSample, manyArticles, published } from './help-sample.ts';
import { extensionFile, renderBlock, wordsOf } from './render-block.ts';

const words = { ko: wordsOf('ko'), en: wordsOf('en') };
const store = helpSample();
const count = (html: string, part: string) => html.split(part).length - 1;
/** What a reader sees: no tags, no script, spaces folded. */
const visible = (html: string) => html.replace(/<(script|template)[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe.each(['ko', 'en'] as const)('the help centre in %s', (locale) => {
  it('lists titles by section in the merchant’s order, as links to themselves, and prints no body', async () => {
    const html = await renderBlock({ locale, store });
    const text = visible(html);
    const order = [0, 2, 3].map((at) => faqSample.topics[at]?.[locale]);
    const places = order.map((name) => text.indexOf(` ${name} `));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { id, title, body } of faqSample.locales[locale]) {
      expect(html).toContain(`<li><a class="mend-help__question" id="mend-a-${id}" href="#mend-a-${id}" data-id="${id}">${title}</a></li>`);
      expect(html).not.toContain(body);
    }
    expect(html).toMatch(new RegExp(`id="mend-help-AbC1"\\s+lang="${locale}"\\s+dir="ltr"`));
  });

  it('prints the bodies of the section that the search is for, and nothing else', async () => {
    const html = await renderBlock({ locale, store, path: '/search', pageType: 'search', terms: 'mend-help-returns' });
    const { locales } = faqSample;
    for (const { topic, id, body } of locales[locale]) {
      expect(html.includes(`data-mend-body="${id}"`)).toBe(topic === 'returns');
      expect(html.includes(body)).toBe(topic === 'returns');
    }
    expect(html).not.toMatch(/<form|<a\s+class/);
  });

  it('prints them on the page that no list has, too, by the section’s place', async () => {
    const html = await renderBlock({ locale, store, number: 7002 });
    expect([...html.matchAll(/data-mend-body="(\w+)"/g)].map((match) => match[1])).toEqual(['a3', 'a4']);
    for (const number of [1, 2, 500]) expect(await renderBlock({ locale, store, number })).toContain('<form');
  });

  it('shows nothing of what was searched for', async () => {
    const terms = 'mend-help-"><script>x</script>';
    const html = await renderBlock({ locale, store, path: '/search', pageType: 'search', terms });
    expect(html).not.toMatch(/script|mend-help-"/);
    expect(count(html, 'data-mend-body=')).toBe(0);
    expect(await renderBlock({ locale, store, path: '/search', pageType: 'search', terms: 'mug' })).toContain('<form');
  });

  it('reads what an older version of the app published, bodies in the page', async () => {
    const html = await renderBlock({ locale, faq: faqSample });
    const text = visible(html);
    const order = [faqSample.topics[0]?.[locale], faqSample.topics[2]?.[locale], faqSample.topics[3]?.[locale], words[locale].help.rest];
    const places = order.map((name) => text.indexOf(` ${name} `));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).not.toContain(`>${faqSample.topics[1]?.[locale]}<`);
    for (const { id, body } of faqSample.locales[locale]) expect(html).toContain(`data-mend-body="${id}">${body}</div>`);
    expect(text).toContain(faqSample.promise?.[locale]);
    expect(html).not.toContain('<noscript>\n      <p');
  });

  it('shows samples in the editor alone, marked as such, where nothing is published', async () => {
    const shown = await renderBlock({ locale, designMode: true });
    for (const text of [words[locale].sample.note, words[locale].sample.delivery.q2, words[locale].sample.returns.a1]) expect(shown).toContain(text);
    expect(shown).toContain('data-quiet');
    const html = await renderBlock({ locale });
    expect(html).not.toContain('type="search"');
    expect(html).not.toContain(words[locale].sample.note);
    expect(await renderBlock({ locale, store, designMode: true })).not.toContain(words[locale].sample.note);
  });

  it('shows what the merchant chose', async () => {
    const html = await renderBlock({ locale, store, settings: { heading: 'Hi & welcome', intro: '<p>Intro</p>', show_form: false, accent_colour: '#0a5', font: 'serif', corners: 0, text_size: 110 } });
    expect(html).toContain('Hi &amp; welcome');
    expect(html).toContain('<p>Intro</p>');
    expect(html).toContain('style="--mh-accent:#0a5;--mh-font:serif;--mh-round:0px;--mh-size:110%;"');
    expect(html).not.toContain('<form');
    expect(html).not.toContain('-ask"');
    const formOnly = await renderBlock({ locale, store, settings: { show_faq: false } });
    expect(formOnly).toContain('<form');
    expect(formOnly).not.toContain('type="search"');
  });

  it('opens all sections of a small help centre, of a large one the first', async () => {
    const opened = async (articles: number) => (await renderBlock({ locale: 'ko', store: published('ko', manyArticles(articles)) })).match(/data-title="[^"]*"\s+(open)?/g)?.map((part) => part.endsWith('open'));
    expect(await opened(24)).toEqual([true, true]);
    expect(await opened(45)).toEqual([true, false, false]);
  });

  it('hands its scripts every word they ask for, as valid JSON', async () => {
    const html = await renderBlock({ locale, store });
    for (const [of, source] of [['help', extensionFile('scripts/help.js')], ['ask', extensionFile('scripts/ask.js')]] as const) {
      const given = JSON.parse(new RegExp(`data-words="${of}">([^]*?)</script>`).exec(html)?.[1] ?? '');
      expect(Object.keys(given).filter((key) => source.includes(`'${key}'`))).toEqual(Object.keys(given));
      for (const [, key] of source.matchAll(/say\('(\w+)'/g)) expect(given).toHaveProperty(key as string);
    }
  });
});

describe('the form below it', () => {
  it.each(['ko', 'en'] as const)('is whole in %s, without a key until a script adds one', async (locale) => {
    const html = await renderBlock({ locale });
    expect(html).toMatch(/<form[^>]+action="\/apps\/mend\/tickets"[^>]+method="post"[^>]+enctype="multipart\/form-data"/);
    const names = [...html.matchAll(/ name="(\w+)"/g)].map((match) => match[1]);
    expect(names).toEqual(['locale', 'name', 'email', 'topic', 'orderNumber', 'message', 'photos', 'website']);
    expect([...html.matchAll(/<option value="(\w+)"/g)].map((match) => match[1])).toEqual(
      ['late_parcel', 'lost_parcel', 'damaged', 'wrong_item', 'missing_item', 'return_exchange', 'refund', 'product_question', 'other']);
    for (const topic of Object.values(words[locale].ask.topics)) expect(html).toContain(`>${topic}</option>`);
    expect(html).toContain(`name="locale" value="${locale}"`);
  });

  it('is sent where the merchant has the app', async () => {
    expect(await renderBlock({ locale: 'en', store: { settings: { proxy: '/tools/help' } } })).toContain('action="/tools/help/tickets"');
  });

  it('tells holidays that are on or near, and no others, as text', async () => {
    const now = Math.floor(Date.now() / 1000);
    const rest = (from: number, until: number, name: string) => ({ from: now + from, until: now + until, ko: name, en: `${name} <b>` });
    const rests = [rest(-90_000, -10, 'gone'), rest(-10, 80_000, 'today'), rest(86_400 * 13, 86_400 * 14, 'near'), rest(86_400 * 15, 86_400 * 16, 'far')];
    const settings = { promise: faqSample.promise, rests };
    const html = await renderBlock({ locale: 'en', store: { settings } });
    expect(html).toContain('<br>Holidays and shorter hours: <bdi lang="en">today &lt;b&gt;, near &lt;b&gt;</bdi></p>');
    expect(await renderBlock({ locale: 'ko', store: { settings: { ...settings, rests: [rests[0]] } } })).not.toContain('휴무');
  });

  it('says when an answer comes only if the app said so', async () => {
    expect(visible(await renderBlock({ locale: 'ko', store }))).toContain(faqSample.promise?.ko);
    expect(count(await renderBlock({ locale: 'ko' }), 'mend-help__promise')).toBe(1);
  });

  it('prefills the signed-in customer, escaped', async () => {
    const html = await renderBlock({ locale: 'en', customer: { name: '"><script>x</script>', email: 'mina@example.com' } });
    expect(html).toContain('value="mina@example.com"');
    expect(html).not.toContain('<script>x');
    expect(await renderBlock({ locale: 'en' })).toMatch(/name="email"[^>]+value=""/);
  });
});

describe('languages', () => {
  it('shows articles that stand in from another language as what they are, and says so', async () => {
    const html = await renderBlock({ locale: 'en', store: { ...published('en', faqSample.locales.ko, 'ko') } });
    expect(html).toMatch(/data-id="a1"\s+lang="ko" dir="auto"/);
    expect(html).toContain(words.en.help.other_language);
    expect(await renderBlock({ locale: 'en', store })).not.toContain(words.en.help.other_language);
  });

  it('falls back to the shop’s language where a storefront’s own has no index', async () => {
    const html = await renderBlock({ locale: 'fr', store });
    expect(html).toContain(faqSample.locales.ko[0]?.title);
    expect(html).toMatch(/id="mend-help-AbC1"\s+lang="en"\s+dir="ltr"/);
    expect(html).toContain('<div lang="ko" dir="ltr" data-sections>');
    expect(html).toContain('name="locale" value="en"');
    expect(await renderBlock({ locale: 'fr', store: { ...store, settings: { fallback: 'en' } } })).toContain(faqSample.locales.en[0]?.title);
    expect(await renderBlock({ locale: 'en', faq: { ...faqSample, locales: { ko: faqSample.locales.ko, en: [] } } })).toContain('<div lang="ko"');
  });

  it('says that articles are in another language where it is not the storefront’s, whatever the block itself speaks', async () => {
    const note = words.en.help.other_language;
    expect(await renderBlock({ locale: 'fr', store: published('fr', faqSample.locales.en, 'fr') })).not.toContain(note);
    expect(await renderBlock({ locale: 'pt-BR', store: published('pt-BR', faqSample.locales.en, 'pt-PT') })).not.toContain(note);
    expect(await renderBlock({ locale: 'fr', store: published('fr', faqSample.locales.en, 'en') })).toContain(note);
  });

  it.each(['help', 'faq', 'ask'])('reads the language’s kin before the shop’s own language, in %s', async (block) => {
    const written = published('pt-PT', [{ id: 'p1', topic: 'delivery', title: 'Quanto tempo demora?', body: '<p>Dois dias.</p>' }]);
    const settings = { locales: ['ko', 'pt-PT', 'p'], fallback: 'ko' };
    expect(await renderBlock({ block, locale: 'pt-BR', store: { ...helpSample(), ...written, settings } })).toContain('Quanto tempo demora?');
    expect(await renderBlock({ block, locale: 'fr', store: { ...helpSample(), ...written, settings } })).toContain(faqSample.locales.ko[0]?.title);
  });

  it('speaks the merchant’s own words in any other language, escaped, and English for the rest', async () => {
    const own = { ar: { 'help.heading': 'كيف نساعدك؟', 'ask.form.name': '<b>الاسم</b>', 'help.loading': '"…"' } };
    const html = await renderBlock({ locale: 'ar', store: { ...published('ar', faqSample.locales.en, 'en', 'rtl'), settings: { words: own, spoken: { ar: ['help'] } } } });
    expect(html).toMatch(/id="mend-help-AbC1"\s+lang="ar"\s+dir="rtl"/);
    expect(html).toContain('كيف نساعدك؟');
    expect(html).toContain('&lt;b&gt;الاسم&lt;/b&gt;');
    expect(html).toContain(words.en.help.filter);
    expect(JSON.parse(/data-words="help">([^]*?)<\/script>/.exec(html)?.[1] ?? '')).toMatchObject({ loading: '"…"', none: words.en.help.none });
  });
});

it('escapes titles and sections, and leaves the sanitised body as it is', async () => {
  const articles = [{ id: 'x', topic: 't', title: '<b>1 & 2</b>', body: '<p><em>ok</em></p>' }];
  const given = published('en', articles);
  (given['index_en'] as { sections: { title: string }[] }).sections[0]!.title = '<i>';
  const html = await renderBlock({ locale: 'en', store: given });
  expect(html).toContain('&lt;b&gt;1 &amp; 2&lt;/b&gt;');
  expect(html).toContain('&lt;i&gt;');
  expect(await renderBlock({ locale: 'en', store: given, path: '/search', pageType: 'search', terms: 'mend-help-t' })).toContain('<p><em>ok</em></p>');
});
