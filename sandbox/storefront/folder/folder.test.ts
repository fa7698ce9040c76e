import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aStore } from '#sandbox/pages/a-store.ts';
import { anExtension } from '../an-extension.ts';
import { sectionId } from '../apps-sections.ts';
import { storefrontHandler } from '../start-storefront.ts';
import { changeTheme } from '../theme.ts';

const LAYOUT = '<!doctype html><html lang="{{ request.locale.iso_code }}"><head><title>{{ page_title }}</title>{{ content_for_header }}</head><body class="{{ template.name }}">{% sections "head" %}<main>{{ content_for_layout }}</main></body></html>';
const schema = (value: Record<string, unknown>) => `{% schema %}${JSON.stringify(value)}{% endschema %}`;

const FILES: Record<string, string> = {
  'layout/theme.liquid': LAYOUT,
  'config/settings_schema.json': JSON.stringify([{ name: 'Colours', settings: [{ type: 'color_scheme_group', id: 'color_schemes' }, { type: 'color', id: 'ink', default: '#112233' }, { type: 'checkbox', id: 'wide' }] }]),
  'config/settings_data.json': '/* made by the editor */ { "current": { "wide": true, "color_schemes": { "scheme-1": { "settings": { "background": "#ffeedd" } } } } }',
  'locales/en.default.json': '{"greeting":"Welcome, {{ name }}","only":"Only English"}',
  'locales/ko.json': '{"greeting":"{{ name }} 님, 어서 오세요"}',
  'sections/head.json': '{"type":"header","sections":{"bar":{"type":"bar","settings":{"title":"Bar"},},},"order":["bar"]}',
  'sections/bar.liquid': `<b>{{ section.settings.title }}/{{ section.settings.scheme.settings.background.red }}/{{ section.settings.scheme }}</b>{% for link in linklists.main-menu.links %}<a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}${schema({ tag: 'header', class: 'bar', settings: [{ id: 'title', type: 'text' }, { id: 'scheme', type: 'color_scheme', default: 'scheme-1' }] })}`,
  'templates/product.json': JSON.stringify({ sections: { main: { type: 'item', blocks: { a: { type: 'price' }, b: { type: 'note', settings: { words: 'Said' } } }, block_order: ['b', 'a'] } }, order: ['main'] }),
  'templates/page.liquid': "{{ page.title }} {{ 'greeting' | t: name: 'Kim' }} {{ 'only' | t }} {{ settings.ink }} {{ settings.ink.blue }} {{ settings.wide }}",
  'sections/item.liquid': `{% render 'title', shown: product.title %}{% for block in section.blocks %}{% case block.type %}{% when 'price' %}{{ product.price | money }}{% when 'note' %}{{ block.settings.words }}{% when '@app' %}{% render block %}{% endcase %};{% endfor %}${schema({ blocks: [{ type: 'price' }, { type: 'note', settings: [{ id: 'words', type: 'text' }] }, { type: '@app' }] })}`,
  'snippets/title.liquid': '<h1>{{ shown }} in {{ section.id }}</h1>',
  'templates/index.json': JSON.stringify({ sections: { main: { type: 'stack', blocks: { one: { type: 'card', blocks: { two: { type: 'card', settings: { words: 'inner' } } } } } } } }),
  'sections/stack.liquid': "{% content_for 'blocks' %}{% content_for 'block', type: 'card', id: 'fixed', extra: 'given' %}",
  'blocks/card.liquid': `<i>{{ block.settings.words }}{{ extra }}{% content_for 'blocks' %}</i>${schema({ settings: [{ id: 'words', type: 'text', default: 'outer' }] })}`,
  'assets/theme.css': 'a{}',
};

function open(files: Record<string, string>) {
  const store = aStore();
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  store.app.extensionDir = anExtension({
    faq: { source: '(faq of {{ product.handle }} in {{ section.id }})', schema: { stylesheet: 'faq.css' } }, help: { source: '(help {{ search.terms }})' }, chat: { source: '(chat)', schema: { target: 'body' } },
  });
  changeTheme(store.sandbox.world, store.sandbox.shop, { folder });
  const handle = storefrontHandler(store);
  const ask = async (path: string) => handle(new Request(`http://localhost:4102${path}`));
  return { store, ask, text: async (path: string) => (await ask(path)).text() };
}

describe('a theme from a folder', () => {
  test('has its layout, groups, sections, snippets, settings and menus, and our blocks in an apps section', async () => {
    const { text, ask } = open(FILES);
    const page = await text('/products/moon-teapot');
    expect(page).toMatch(/^<!doctype html><html lang="ko">/);
    expect(page).toMatch(/<header id="shopify-section-sections--\d+__bar" class="shopify-section bar" ><b>Bar\/255\/scheme-1<\/b>/);
    expect(page).toContain('<a href="/pages/help">도움말</a>');
    expect(page).toContain(`in ${sectionId('product', 'main')}</h1>Said;₩`);
    expect(page).toContain(`<div id="shopify-section-${sectionId('product', 'apps')}" class="shopify-section" >`);
    expect(page).toContain(`(faq of moon-teapot in ${sectionId('product', 'apps')})`);
    expect(page).toMatch(/faq\.css[\s\S]*<\/head>[\s\S]*\(chat\)[\s\S]*<\/body>/);
    expect((await ask('/cdn/theme/assets/theme.css')).headers.get('content-type')).toContain('text/css');
    expect((await ask('/cdn/theme/assets/..%2Fconfig%2Fsettings_data.json')).status).toBe(404);
  });

  test('its style sheets and scripts inside sections are put together, as Shopify does', async () => {
    const { text, ask } = open({ ...FILES, 'snippets/title.liquid': '{% stylesheet %}b{}{% endstylesheet %}{% javascript %}go();{% endjavascript %}' });
    const page = await text('/products/moon-teapot');
    expect(page).not.toContain('go();');
    expect(page).toMatch(/compiled_from_theme\.css[\s\S]*<\/head>/);
    expect(await (await ask('/cdn/theme/assets/compiled_from_theme.css')).text()).toContain('b{}');
    expect(await (await ask('/cdn/theme/assets/compiled_from_theme.js')).text()).toContain('go();');
  });

  test('reads what themes write: names with a question mark, the template as a text, forms with objects', async () => {
    const { text } = open({
      ...FILES,
      'config/settings_schema.json': '[{"settings":[{"type":"font_picker","id":"font","default":"work_sans_n6"}]}]',
      'templates/page.liquid': "{% unless settings.font.system? %}{{ settings.font.family }} {{ settings.font.weight }}{% endunless %}{% if template contains 'page' and template == 'page' %} yes{% endif %}{% form 'product', page, id: 'x', class: page.handle %}{{ form.errors }}in{% endform %}{%- liquid\n  assign one = settings.font | font_modify: 'weight', 'bold'\n  echo one | font_face: font_display: 'swap'\n-%}",
    });
    expect(await text('/pages/help')).toMatch(/Work Sans 600 yes<form method="post" action="\/cart\/add" accept-charset="UTF-8" id="x" class="help"><input [^>]+><input [^>]+>in<\/form>/);
  });

  test('hands blocks the nearest product, wraps templates, finds schemes by id, and does not read comments', async () => {
    const { text } = open({
      ...FILES,
      'templates/page.json': '{"sections":{"main":{"type":"near","blocks":{"one":{"type":"near"}}}},"wrapper":"main#w.a.b[data-x=y]"}',
      'sections/near.liquid': "{% comment %}{% if {{ {% endcomment %}{% content_for 'blocks', closest.product: collections.all.products.first %}{{ settings.color_schemes['scheme-1'].settings.background }} {{ 7 | divided_by: 2.0 }}",
      'blocks/near.liquid': `({{ closest.product.handle }})${schema({ tag: null })}`,
    });
    const page = await text('/pages/help');
    expect(page).toMatch(/<main id="w" class="a b" data-x="y"><div id="shopify-section-[^>]+>\([a-z-]+\)#ffeedd 3\.5<\/div><\/main>/);
  });

  test('says its words in the page\'s language, else in its own', async () => {
    const { text } = open(FILES);
    expect(await text('/pages/about')).toContain('온담 이야기 Kim 님, 어서 오세요 Only English #112233 51 true');
    expect(await text('/en/pages/about')).toContain('Our story Welcome, Kim Only English');
  });

  test('nests its own blocks, and places some itself', async () => {
    expect(await open(FILES).text('/')).toMatch(/<i>outer<div id="shopify-block-two" class="shopify-block"><i>inner<\/i><\/div><\/i><\/div><div id="shopify-block-fixed" class="shopify-block"><i>outergiven<\/i>/);
  });

  test('wraps app blocks as its own apps section says', async () => {
    const { text } = open({ ...FILES, 'sections/apps.liquid': `<p class="wrap">{% for block in section.blocks %}{% render block %}{% endfor %}</p>${schema({ blocks: [{ type: '@app' }], class: 'theirs' })}` });
    expect(await text('/products/moon-teapot')).toMatch(/class="shopify-section theirs" ><p class="wrap"><div id="shopify-block-[\w]+" class="shopify-block shopify-app-block">\(faq of moon-teapot/);
  });

  test('takes app blocks into its own section where that allows it, and else says where they are', async () => {
    const { store, text } = open(FILES);
    const { world, shop } = store.sandbox;
    const blocks = [{ id: 'one', handle: 'faq', settings: {} }];
    changeTheme(world, shop, { templates: { product: [{ key: 'main', blocks }], index: [{ key: 'main', blocks }] } });
    const id = sectionId('product', 'main');
    const product = await text('/products/moon-teapot');
    expect(product).toMatch(new RegExp(`;<div id="shopify-block-\\w+" class="[^"]+">\\(faq of moon-teapot in ${id}\\)`));
    expect(product).toMatch(/faq\.css[\s\S]*<\/head>/);
    expect(await text(`/search?section_id=${id}`)).toContain('(faq of  in');
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const home = await text('/');
    expect(home).toContain(`in ${sectionId('index', 'apps_of_main')})`);
    expect(home).toContain('sections/stack.liquid takes no app blocks');
    vi.restoreAllMocks();
  });

  test('renders sections alone: ours and its own, under any page', async () => {
    const { text, ask } = open(FILES);
    expect(await text(`/search?section_id=${sectionId('page', 'apps')}&q=mend-help-x`)).toMatch(/^<div id="shopify-section-template--\d+__apps" class="shopify-section" >.*\(help mend-help-x\)/);
    const bar = sectionId('head', 'bar').replace('template', 'sections');
    expect(Object.keys((await (await ask(`/?sections=${bar}`)).json()) as object)).toEqual([bar]);
    expect((await ask('/?section_id=nothing')).status).toBe(404);
  });
});

describe('what it cannot render', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  test('is named in the log and on the page\'s console, and the rest stands', async () => {
    const { text } = open({
      ...FILES,
      'sections/item.liquid': "{% conjure 'x' %}{% trick %}inside{% endtrick %}{{ product.title | bewitch }}{{ product | structured_data }}{{ 'nope' | color_lighten: 10 }}after{% if %}",
      'templates/page.liquid': "{% conjure 'x' %}{% trick %}inside{% endtrick %}{{ page.title | bewitch }}{{ page | structured_data }}{{ 'nope' | color_lighten: 10 }}{% section 'lost' %}after",
    });
    const page = await text('/pages/help');
    expect(page).toMatch(/<main>inside도움말.*after/);
    for (const named of ['{% conjure %}', '{% trick %}', 'no filter bewitch', 'the filter structured_data', 'is not a colour', 'sections/lost.liquid is missing']) expect(page).toContain(named.replaceAll('<', '\\u003c'));
    expect(vi.mocked(console.warn).mock.calls.join('\n')).toContain('no filter bewitch');
    expect(page).toContain('(help )');
    const product = await text('/products/moon-teapot');
    expect(product).toContain('sections/item.liquid cannot be rendered');
    expect(product).toContain('(faq of moon-teapot');
  });

  test('a layout or a template that is missing or broken leaves no white page', async () => {
    const { text } = open({ ...FILES, 'layout/theme.liquid': '<html>{% if %}</html>', 'templates/product.json': '{broken' });
    const page = await text('/products/moon-teapot');
    expect(page).toContain('(faq of moon-teapot');
    expect(page).toContain('class="price"');
    expect(page).toContain('layout/theme.liquid cannot be rendered');
    expect(page).toContain('templates/product.json is not JSON');
  });
});

describe('themes as they lie on a disk', () => {
  test.each(['light', 'dark'] as const)('every page of ours renders with nothing left out, %s', async (palette) => {
    const { store, text } = open(FILES);
    changeTheme(store.sandbox.world, store.sandbox.shop, { folder: 'sandbox/themes/linen', palette });
    for (const root of ['', '/en']) {
      for (const path of ['/', '/products/moon-teapot', '/collections/all', '/collections/all?page=2', '/pages/help', '/pages/contact', '/search?q=a', '/nowhere']) {
        const page = await text(root + path);
        expect(page, path).not.toMatch(/theme: |Liquid error|Translation missing|NaN|\[object/);
        expect(page, path).toContain(`class="template-`);
        expect(page, path).toContain(`color-${palette}"`);
      }
      expect(await text(`${root}/products/moon-teapot`)).toContain('(faq of moon-teapot');
      expect(await text(`${root}/pages/help`)).toContain('<section id="shopify-section-template--');
    }
  });

  test('a small one that others wrote renders, and says what it could not', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { store, text } = open(FILES);
    changeTheme(store.sandbox.world, store.sandbox.shop, { folder: 'node_modules/@shopify/theme-graph/fixtures/skeleton' });
    const page = await text('/');
    expect(page).toContain('Layout child');
    expect(page).toContain('href="/cdn/theme/assets/theme.css"');
    expect(page).toContain('(chat)');
    expect(page).toContain('{% block %}');
    vi.restoreAllMocks();
  });

  test('the folder may come with the start of the sandbox; the controls have the last word', async () => {
    const store = aStore();
    const handle = storefrontHandler({ ...store, themeFolder: 'sandbox/themes/linen' });
    const home = async () => (await handle(new Request('http://localhost:4102/'))).text();
    expect(await home()).toContain('color-light"');
    changeTheme(store.sandbox.world, store.sandbox.shop, { folder: 'node_modules/@shopify/theme-graph/fixtures/skeleton' });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await home()).toContain('Layout child');
    vi.restoreAllMocks();
  });
});
