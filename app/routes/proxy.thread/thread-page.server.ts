import { createHash } from 'node:crypto';
import { allWords } from '#app/locales/words.server.ts';
// Written by scripts/browser-script.ts, which lint does not know.
// eslint-disable-next-line import/default
import script from './page/page.js?script';
import style from './page.css?raw';

/**
 * A page of ours on the store's own domain, outside of its theme: no script of
 * the theme or of another app runs here. It holds no word of any ticket.
 * @param locale until the ticket says its own
 */
export function threadPage(locale: 'ko' | 'en'): Response {
  return new Response(html(locale), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** Only what is written here runs, and it speaks to this domain alone. In a meta tag too: Shopify's proxy does not promise to pass headers on. */
const POLICY = ["default-src 'none'", `script-src ${hashOf(script)}`, `style-src ${hashOf(style)}`, "connect-src 'self'", "img-src 'self' blob:", "base-uri 'none'", "form-action 'none'"].join('; ');

function html(locale: 'ko' | 'en'): string {
  const words = allWords().getResourceBundle(locale, 'thread') as { page: Record<string, string> };
  const say = (key: string) => escaped(words.page[key]!);
  return `<!doctype html>
<html lang="${locale}" dir="ltr"><head><meta charset="utf-8"><title>${say('title')}</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${style}</style></head>
<body><div id="thread" class="page"><main class="wait"><h1>${say('title')}</h1><p role="status" id="wait"></p></main></div>
<noscript><p class="plain">${say('noScript')}</p></noscript>
<p id="news" class="unseen" role="status"></p>
<script type="application/json" id="words">${wordsOfBoth()}</script>
<script>${script}</script></body></html>`;
}

/** The ticket may have another language than the browser. */
function wordsOfBoth(): string {
  const both = Object.fromEntries((['ko', 'en'] as const).map((locale) => {
    const { outcomes: _server, ...words } = allWords().getResourceBundle(locale, 'thread') as Record<string, object>;
    return [locale, words];
  }));
  return JSON.stringify(both).replaceAll('<', '\\u003c');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
