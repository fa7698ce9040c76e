import { escape } from '#sandbox/pages/html.ts';
import { find } from '../theme-block.ts';

/**
 * A word of an extension or a theme: plural forms by `count`, `{{ name }}` filled in and escaped unless the key ends in `_html`.
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
