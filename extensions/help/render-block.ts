import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { Faq } from './faq-sample.ts';

export type Locale = 'ko' | 'en' | 'fr';

export interface BlockOptions {
  locale: Locale;
  faq?: Faq;
  customer?: { name: string; email: string };
  settings?: { heading?: string; intro?: string; show_faq?: boolean; show_form?: boolean };
  designMode?: boolean;
}

/** Folder of the extension, with a slash at its end. */
export const extensionDir = fileURLToPath(new URL('./', import.meta.url));

/** Text of one of the extension's files. */
export const extensionFile = (path: string): string => readFileSync(extensionDir + path, 'utf8');

/** The block's `{% schema %}`, parsed; throws when it is not JSON. */
export function blockSchema(): { name: string; settings: { id: string; default?: unknown }[]; [key: string]: unknown } {
  const text = /\{% schema %\}(.*?)\{% endschema %\}/s.exec(extensionFile('blocks/help.liquid'))?.[1];
  return JSON.parse(text ?? '');
}

/** The block's HTML as a storefront in `locale` shows it. */
export async function renderBlock(options: BlockOptions): Promise<string> {
  const defaults = Object.fromEntries(blockSchema().settings.map((setting) => [setting.id, setting.default]));
  return storefrontLiquid(options.locale).parseAndRender(extensionFile('blocks/help.liquid'), {
    app: { metafields: { help: { articles: options.faq ? { value: options.faq } : undefined } } },
    block: { id: 'AbC1', settings: { ...defaults, ...options.settings }, shopify_attributes: 'data-shopify-editor-block="{}"' },
    customer: options.customer ?? null,
    request: { locale: { iso_code: options.locale }, design_mode: options.designMode ?? false },
  });
}

/** The block in a plain theme: a page with a header, a title, the block and a footer; `css` is the theme's own. */
export async function renderPage(options: BlockOptions & { css?: string }): Promise<string> {
  const block = await renderBlock(options);
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
<script src="/assets/help.js" defer></script>
</head>
<body><header><a href="/">Fieldcup</a></header><main><h1>${title}</h1>${block}</main><footer>© Fieldcup</footer></body>
</html>`;
}

function storefrontLiquid(locale: Locale): Liquid {
  const liquid = newLiquid();
  const words = JSON.parse(extensionFile(locale === 'ko' ? 'locales/ko.json' : 'locales/en.default.json'));
  liquid.registerFilter('t', (key: string) => {
    const text = key.split('.').reduce((branch, name) => branch?.[name], words);
    if (typeof text !== 'string') throw new Error(`translation missing: ${key}`);
    return text;
  });
  return liquid;
}

function newLiquid(): Liquid {
  const liquid = new Liquid({ root: extensionDir + 'snippets', extname: '.liquid', strictFilters: true });
  liquid.registerTag('schema', {
    parse(_token: TagToken, rest: TopLevelToken[]) {
      while (rest.length && rest.shift()?.getText() !== '{% endschema %}');
    },
    render: () => '',
  });
  return liquid;
}
