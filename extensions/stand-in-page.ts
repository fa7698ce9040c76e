import fs from 'node:fs';

/**
 * A page with a module of an extension among stand-ins for Shopify's elements.
 * @param bundle of `bundleUiExtension`
 * @param host a script that makes what the module finds there, such as `window.shopify`
 */
export function standInPage(locale: 'ko' | 'en', bundle: string, host: string): string {
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Help</title><body><script>${host}</script><script>${fs.readFileSync('sandbox/extension-host/browser/elements.js', 'utf8')}</script><script type="module">${bundle.replaceAll('</', '<\\/').replace(/export\s*\{\s*(\w+) as default\s*\};?/, '$1();')}</script>`;
}

/** For the host's script: `i18n` with these words. */
export function standInWords(words: object): string {
  return `{ formatDate: String, translate: (key, values) => key.split('.').reduce((all, part) => all[part], ${JSON.stringify(words)}).replace(/\\{\\{(\\w+)\\}\\}/g, (_, name) => values[name]) }`;
}
