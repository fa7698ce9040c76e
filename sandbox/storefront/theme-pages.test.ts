import { describe, expect, test } from 'vitest';
import { aStore, type AStore } from '#sandbox/pages/a-store.ts';
import { numberOf } from '#sandbox/pages/store.ts';
import { anExtension, type TestBlock } from './an-extension.ts';
import { sectionId } from './apps-sections.ts';
import { withBlock } from './placing.ts';
import { storefrontHandler } from './start-storefront.ts';
import { readBlocks } from './theme-block.ts';
import { changeTheme, themeOf } from './theme.ts';

const KNOWN = '[{{ request.page_type }}|{{ request.locale.iso_code }}|{{ search.terms }}|{{ search.performed }}|{{ product.handle }}|{{ page.handle }}|{{ template }}|{{ routes.search_url }}|{{ section.id }}]';

function open(blocks: Record<string, TestBlock>): { store: AStore; ask(path: string, init?: RequestInit): Promise<Response>; text(path: string, init?: RequestInit): Promise<string> } {
  const store = aStore();
  store.app.extensionDir = anExtension(blocks);
  const handle = storefrontHandler(store);
  const ask = async (path: string, init?: RequestInit) => handle(new Request(`http://localhost:4102${path}`, init));
  return { store, ask, text: async (path, init) => (await ask(path, init)).text() };
}

describe('blocks in the theme', () => {
  const kinds = ['help', 'faq', 'ask', 'order', 'figures'];

  test('each stands on its page, in an apps section; the embed on every page', async () => {
    const { text } = open({ ...Object.fromEntries(kinds.map((kind) => [kind, { source: `(${kind})` }])), chat: { source: '(chat)', schema: { target: 'body' } } });
    const pages = { help: '/pages/help', faq: '/products/moon-teapot', ask: '/pages/contact', order: '/pages/order', figures: '/' };
    for (const [kind, path] of Object.entries(pages)) {
      const page = await text(path);
      expect(kinds.filter((one) => page.includes(`(${one})`)), path).toEqual([kind]);
      expect(page).toContain('(chat)');
      expect(page).toMatch(/id="shopify-section-template--\d+__apps" class="shopify-section"/);
    }
  });

  test('a block that the extension lacks is passed over, one that fails says so in its place', async () => {
    const { text } = open({ help: { source: '{{ 1 | no_such_filter }}' } });
    expect(await text('/')).toContain('class="hero"');
    expect(await text('/pages/help')).toContain('Liquid error (blocks/help): undefined filter: no_such_filter');
  });

  test('its files stand in the head, once', async () => {
    const { store, text } = open({ help: { source: 'a', schema: { stylesheet: 'a.css', javascript: 'a.js' } } });
    const { world, shop } = store.sandbox;
    changeTheme(world, shop, { templates: withBlock(themeOf(world, shop), 'page', 'help') });
    const page = await text('/pages/help');
    expect(page.match(/a\.css/g)).toHaveLength(1);
    expect(page.match(/<script src="[^"]+a\.js" defer="defer">/g)).toHaveLength(1);
    expect(page.match(/class="shopify-block shopify-app-block"/g)).toHaveLength(2);
  });

  test('what is not available is not drawn', async () => {
    const { text } = open({ help: { source: 'drawn', schema: { available_if: '{{ app.metafields.help.open.value }}' } } });
    expect(await text('/pages/help')).not.toContain('drawn');
  });

  test('it may stand inside the page\'s own section, too', async () => {
    const { store, text } = open({ faq: { source: '(faq in {{ section.id }})' } });
    const { world, shop } = store.sandbox;
    changeTheme(world, shop, { templates: withBlock({ ...themeOf(world, shop), templates: {} }, 'product', 'faq', 'mainSection') });
    const id = sectionId('product', 'main');
    expect(await text('/products/moon-teapot')).toMatch(new RegExp(`</p><div id="shopify-block-\\w+" class="shopify-block shopify-app-block">\\(faq in ${id}\\)`));
    expect(await text(`/products/moon-teapot?section_id=${id}`)).toMatch(/class="price"[\s\S]*\(faq in/);
    expect(await text(`/search?q=x&section_id=${id}`)).toContain('(faq in');
  });

  test('settings are the schema\'s until the editor changes them; the editor\'s preview says that it is one', async () => {
    const { store, text } = open({ help: { source: '{{ block.settings.heading }}/{{ request.design_mode }}/{{ block.shopify_attributes }}', schema: { settings: [{ id: 'heading', type: 'text', label: 'Heading', default: 'By default' }] } } });
    expect(await text('/pages/help')).toMatch(/By default\/false\/\s*<\/div>/);
    const { world, shop } = store.sandbox;
    changeTheme(world, shop, { templates: withBlock({ ...themeOf(world, shop), templates: {} }, 'page', 'help', 'newAppsSection', { heading: 'Changed' }) });
    expect(await text('/pages/help?sandbox_editor=1')).toContain('Changed/true/data-shopify-editor-block=');
  });

  test('a page that a setting names comes as that page, a colour with its parts', async () => {
    const settings = [{ id: 'where', type: 'page', label: 'Page' }, { id: 'ink', type: 'color', label: 'Ink', default: '#102030' }, { id: 'none', type: 'color', label: 'None' }];
    const { store, text } = open({ help: { source: '{{ block.settings.where.url }} {{ block.settings.ink }} {{ block.settings.ink.green }}{% if block.settings.none == blank %} none{% endif %}', schema: { settings } } });
    const { world, shop } = store.sandbox;
    changeTheme(world, shop, { templates: withBlock({ ...themeOf(world, shop), templates: {} }, 'page', 'help', 'newAppsSection', { where: 'contact' }) });
    expect(await text('/en/pages/help')).toContain('/en/pages/contact #102030 32 none');
  });

  test('words follow the language, and so do routes and the direction of the page', async () => {
    const { text } = open({ help: { source: "{{ 'hello' | t: name: shop.name }} {{ routes.root_url }} {{ localization.language.iso_code }}" } });
    expect(await text('/pages/help')).toContain('안녕하세요, 온담 님 / ko');
    expect(await text('/ko/pages/help')).toContain('안녕하세요, 온담 님 /ko ko');
    expect(await text('/en/pages/help')).toContain('Hello, Ondam /en en');
    expect(await text('/ar/pages/help')).toContain('<html lang="ar" dir="rtl"');
    expect(await text('/ar/pages/help')).toContain('Hello, Ondam /ar ar');
  });

  test('a signed-in customer\'s orders are theirs, the newest first', async () => {
    const { store, text } = open({ help: { source: '{% for order in customer.orders %}{{ order.name }} {{ order.fulfillment_status }} {{ order.line_items.first.title }};{% endfor %}end' } });
    const { world, shop } = store.sandbox;
    const [order] = [...world.all(shop, 'Order')].filter((one) => one.customerId);
    expect(await text('/pages/help')).toContain('>end');
    const page = await text('/pages/help', { headers: { cookie: `storefront_customer=${numberOf(String(order!.customerId))}` } });
    expect(page).toMatch(new RegExp(`${String(order!.name)} (fulfilled|unfulfilled|partial) \\S`));
    const theirs = [...world.all(shop, 'Order')].filter((one) => one.customerId === order!.customerId).length;
    expect(page.match(/#\d+ (?:fulfilled|unfulfilled|partial|restocked)/g)).toHaveLength(theirs);
  });

  test('metafields are found by a key that is made up while rendering', async () => {
    const { store, text } = open({ help: { source: "{% assign key = 'index_' | append: request.locale.iso_code %}{{ app.metafields.help[key].value.v }}." } });
    const { world, shop } = store.sandbox;
    const [installation] = [...world.all(shop, 'AppInstallation')];
    world.put(shop, 'Metafield', { id: 'gid://shopify/Metafield/1', ownerId: installation!.id, namespace: 'help', key: 'index_ko', type: 'json', value: '{"v":"one"}' });
    expect(await text('/pages/help')).toContain('one.');
    expect(await text('/en/pages/help')).not.toContain('one.');
  });
});

describe('section rendering', () => {
  const blocks = { help: { source: KNOWN } };
  const id = sectionId('page', 'apps');

  test('a section renders under another page, in that page\'s context and language', async () => {
    const { text } = open(blocks);
    expect(await text('/pages/help')).toContain(`[page|ko|||${''}|help|page|/search|${id}]`);
    const bare = await text(`/search?section_id=${id}&q=mend-help-delivery`);
    expect(bare).toMatch(new RegExp(`^<div id="shopify-section-${id}" class="shopify-section"`));
    expect(bare).toContain(`[search|ko|mend-help-delivery|true|||search|/search|${id}]`);
    expect(await text(`/en/search?section_id=${id}&q=a`)).toContain('[search|en|a|true|||search|/en/search|');
    expect(await text(`/products/moon-teapot?section_id=${id}`)).toContain('[product|ko|||moon-teapot||product|');
  });

  test('several come as JSON, unknown ones as null; more than five are refused', async () => {
    const { ask } = open(blocks);
    const answer = (await (await ask(`/search?sections=${id},template--1__apps&q=x`)).json()) as Record<string, string | null>;
    expect(answer[id]).toContain('[search|ko|x|true|');
    expect(answer['template--1__apps']).toBeNull();
    expect((await ask(`/?sections=${[1, 2, 3, 4, 5, 6].join(',')}`)).status).toBe(400);
    expect((await ask('/?section_id=template--1__apps')).status).toBe(404);
  });

  test('`page` is honoured, by paginate too', async () => {
    const { text } = open({ help: { source: '{% paginate collections.all.products by 1 %}({{ paginate.current_page }}){% endpaginate %}' } });
    expect(await text(`/pages/help?section_id=${id}&page=7`)).toContain('(7)');
  });

  test('it can be narrowed to the page\'s own template, and switched off', async () => {
    const { store, ask } = open(blocks);
    const { world, shop } = store.sandbox;
    changeTheme(world, shop, { sectionRendering: 'own' });
    expect((await ask(`/search?section_id=${id}&q=x`)).status).toBe(404);
    expect((await ask(`/pages/help?section_id=${id}`)).status).toBe(200);
    changeTheme(world, shop, { sectionRendering: 'none' });
    expect((await ask(`/pages/help?section_id=${id}`)).status).toBe(404);
  });
});

test('the app\'s proxy answers where the merchant put it, and nowhere else', async () => {
  const { store, ask } = open({});
  changeTheme(store.sandbox.world, store.sandbox.shop, { proxyPath: '/tools/help' });
  await ask('/en/tools/help/thread');
  expect(new URL(store.received[0]!.url).pathname).toBe('/proxy/thread');
  expect(new URL(store.received[0]!.url).searchParams.get('path_prefix')).toBe('/en/tools/help');
  expect((await ask('/apps/mend/thread')).status).toBe(404);
  expect(store.received).toHaveLength(1);
});

test.each(['', '/en', '/ar'])('every block of the real extension draws without an error on every kind of page, under "%s"', async (root) => {
  const store = aStore();
  const { world, shop } = store.sandbox;
  const blocks = readBlocks(store.app.extensionDir, 'en');
  const placed = blocks.filter(({ target }) => target === 'section').map(({ handle }) => ({ id: handle, handle, settings: {} }));
  const templates = Object.fromEntries(['index', 'product', 'page', 'search', '404'].map((template) => [template, [{ key: 'apps', blocks: placed }]]));
  changeTheme(world, shop, { templates, embeds: Object.fromEntries(blocks.map(({ handle }) => [handle, { on: true, settings: {} }])) });
  const handle = storefrontHandler(store);
  const [order] = [...world.all(shop, 'Order')].filter((one) => one.customerId);
  for (const path of ['/', '/products/moon-teapot', '/pages/help', '/search?q=mend-help-delivery', '/nowhere', '/pages/help?sandbox_editor=1']) {
    for (const cookie of ['', `storefront_customer=${numberOf(String(order!.customerId))}`]) {
      const page = await (await handle(new Request(`http://localhost:4102${root}${path}`, { headers: { cookie } }))).text();
      expect(page, path).not.toMatch(/Liquid error|Translation missing/);
    }
  }
});
