import { join } from 'node:path';
import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { escape } from '#sandbox/pages/html.ts';
import { find, extensionRoot, readWords } from './theme-block.ts';

/** Where the extension's assets are served; Shopify has them on its CDN under a path like this. */
export const ASSETS = '/cdn/extensions/help/assets';

/**
 * Liquid as an Online Store 2.0 theme gives it to an app block: its snippets, its words, the asset filters.
 * An unknown filter is an error; an unknown variable is empty, as at Shopify. `now` is the store's, which days may have been skipped in.
 */
export function themeLiquid(extensionDir: string, locale: string, now: Date): Liquid {
  const liquid = new Liquid({ root: join(extensionRoot(extensionDir), 'snippets'), extname: '.liquid', strictFilters: true });
  const words = readWords(extensionDir, locale);
  liquid.registerFilter('t', (key: string, ...options: [string, unknown][]) => translate(words, locale, key, Object.fromEntries(options)));
  liquid.registerFilter('asset_url', (name: string) => `${ASSETS}/${name}`);
  liquid.registerFilter('stylesheet_tag', stylesheetTag);
  liquid.registerFilter('script_tag', (url: string) => `<script src="${escape(url)}" type="text/javascript"></script>`);
  const date = liquid.filters.date as (this: unknown, ...given: unknown[]) => unknown;
  liquid.registerFilter('date', function at(value: unknown, ...format: unknown[]) {
    return date.call(this, value === 'now' || value === 'today' ? now : value, ...format);
  });
  for (const name of ['schema', 'javascript', 'stylesheet', 'doc']) skipTag(liquid, name);
  return liquid;
}

/** What `| stylesheet_tag` writes. */
export function stylesheetTag(url: string): string {
  return `<link href="${escape(url)}" rel="stylesheet" type="text/css" media="all" />`;
}

/**
 * A word of the extension: plural forms by `count`, `{{ name }}` filled in and escaped unless the key ends in `_html`.
 * A missing one reads as Shopify shows it.
 */
export function translate(words: Record<string, unknown>, locale: string, key: string, options: Record<string, unknown> = {}): string {
  const found = find(words, key);
  const text = typeof found === 'object' && found !== null ? plural(found as Record<string, string>, locale, options.count) : found;
  if (typeof text !== 'string') return `Translation missing: ${locale}.${key}`;
  const plain = key.endsWith('_html') ? String : (value: unknown) => escape(String(value));
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => (name in options ? plain(options[name]) : whole));
}

function plural(forms: Record<string, string>, locale: string, count: unknown): string | undefined {
  return forms[new Intl.PluralRules(locale).select(Number(count))] ?? forms.other;
}

/** Tags whose content Shopify takes out of the page. */
function skipTag(liquid: Liquid, name: string): void {
  liquid.registerTag(name, {
    parse(_token: TagToken, rest: TopLevelToken[]) {
      const end = new RegExp(`^\\{%-?\\s*end${name}\\s*-?%\\}$`);
      for (;;) {
        const next = rest.shift();
        if (!next) throw new Error(`tag {% ${name} %} is not closed`);
        if (end.test(next.getText())) return;
      }
    },
    render: () => '',
  });
}
