import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { Faq } from './faq-sample.ts';

export type Locale = 'ko' | 'en' | 'fr' | 'pt-BR' | 'ar';

export interface BlockOptions {
  locale: Locale;
  /** Its file's name without `.liquid`; `help` when absent. */
  block?: string;
  /** The app's metafields in the namespace `help`, by key. */
  store?: Record<string, unknown>;
  /** The metafield `articles`, which older versions of the app leave. */
  faq?: Faq;
  customer?: Record<string, unknown>;
  settings?: Record<string, unknown>;
  designMode?: boolean;
  /** The page it stands on, or is asked for under. */
  path?: string;
  pageType?: string;
  /** What the page was asked for: `q` and `page` of its address. */
  terms?: string;
  number?: number;
  id?: string;
}

export const SECTION = 'template--16000000000001__apps';

/** Folder of the extension, with a slash at its end. */
export const extensionDir = fileURLToPath(new URL('./', import.meta.url));

/** Text of one of the extension's files. */
export const extensionFile = (path: string): string => readFileSync(extensionDir + path, 'utf8');

/** Names of the blocks that there are. */
export const blockNames = (): string[] => readdirSync(`${extensionDir}blocks`).map((file) => file.replace('.liquid', '')).toSorted();

/** A block's `{% schema %}`, parsed; throws when it is not JSON. */
export function blockSchema(block = 'help'): { name: string; settings: { id?: string; default?: unknown; [key: string]: unknown }[]; [key: string]: unknown } {
  const text = /\{% schema %\}(.*?)\{% endschema %\}/s.exec(extensionFile(`blocks/${block}.liquid`))?.[1];
  return JSON.parse(text ?? '');
}

/** The extension's words as a storefront in this language has them. */
export const wordsOf = (locale: Locale): Record<string, any> => JSON.parse(extensionFile(locale === 'ko' ? 'locales/ko.json' : 'locales/en.default.json'));

/** The objects that Liquid sees, as far as our blocks read them. */
export function globalsOf(options: BlockOptions): Record<string, unknown> {
  const { locale, block = 'help', faq, store = {}, path = '/pages/help', pageType = 'page', terms, number = 1 } = options;
  const defaults = Object.fromEntries(blockSchema(block).settings.filter(({ id }) => id).map((setting) => [setting.id, setting.default ?? null]));
  const metafields = { ...(faq ? { articles: faq } : {}), ...store };
  return {
    app: { metafields: { help: Object.fromEntries(Object.entries(metafields).map(([key, value]) => [key, { value }])) } },
    block: { id: options.id ?? 'AbC1', settings: { ...defaults, ...options.settings }, shopify_attributes: 'data-shopify-editor-block="{}"' },
    section: { id: SECTION },
    customer: options.customer ?? null,
    request: { locale: { iso_code: locale }, design_mode: options.designMode ?? false, page_type: pageType, path },
    routes: { root_url: '/', search_url: '/search' },
    localization: { language: { iso_code: locale } },
    shop: { name: 'Fieldcup', permanent_domain: 'fieldcup.myshopify.com' },
    canonical_url: `https://fieldcup.example${path}`,
    search: terms === undefined ? null : { terms, performed: true },
    current_page: number,
  };
}

/** The block's HTML as a storefront in `locale` shows it. */
export async function renderBlock(options: BlockOptions): Promise<string> {
  return storefrontLiquid(options.locale).parseAndRender(extensionFile(`blocks/${options.block ?? 'help'}.liquid`), {}, { globals: globalsOf(options) });
}

/** What the shop answers when a page is asked for one section alone (Shopify's Section Rendering). */
export async function renderSection(options: BlockOptions): Promise<string> {
  return `<div id="shopify-section-${SECTION}" class="shopify-section">${await renderBlock(options)}</div>`;
}

/** Blocks in a plain theme: a page with a header, a title, the blocks and a footer; `css` is the theme's own. */
export async function renderPage(options: BlockOptions & { css?: string; others?: Partial<BlockOptions>[] }): Promise<string> {
  const blocks = [options, ...(options.others ?? []).map((other) => ({ ...options, settings: {}, ...other }))];
  const sections = await Promise.all(blocks.map(renderSection));
  const scripts = new Set(blocks.map(({ block }) => blockSchema(block).javascript).filter(Boolean));
  const title = options.locale === 'ko' ? '도움말' : 'Help';
  return `<!doctype html>
<html lang="${options.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { margin: 0; font: 16px/1.6 "Noto Sans CJK KR", "Noto Sans KR", system-ui, sans-serif; color: #1f2a26; background: #fbfaf7; }
  header, footer { padding: 16px; } h1 { margin: 16px; }
  ${options.css ?? ''}
</style>
<link rel="stylesheet" href="/assets/help.css">
${[...scripts].map((script) => `<script src="/assets/${String(script)}" defer></script>`).join('\n')}
</head>
<body><header><a href="/">Fieldcup</a></header><main><h1>${title}</h1>${sections.join('')}</main><footer>© Fieldcup</footer></body>
</html>`;
}

function storefrontLiquid(locale: Locale): Liquid {
  const liquid = new Liquid({ root: extensionDir + 'snippets', extname: '.liquid', strictFilters: true });
  const words = wordsOf(locale);
  liquid.registerFilter('t', (key: string) => {
    const text = key.split('.').reduce<any>((branch, name) => branch?.[name], words);
    if (typeof text !== 'string') throw new Error(`translation missing: ${key}`);
    return text;
  });
  liquid.registerFilter('asset_url', (name: string) => `/assets/${name}`);
  liquid.registerFilter('money', (cents: number) => `$${(cents / 100).toFixed(2)}`);
  liquid.registerTag('schema', {
    parse(_token: TagToken, rest: TopLevelToken[]) {
      while (rest.length && rest.shift()?.getText() !== '{% endschema %}');
    },
    render: () => '',
  });
  return liquid;
}
