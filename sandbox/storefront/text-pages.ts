import { html } from '#sandbox/pages/html.ts';
import { APP_BLOCKS, type StorePage } from './page-context.ts';
import { placesOn } from './placing.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

type PageWords = { title: string; text: readonly string[] };

/** The store's text pages: each with the template that draws it. */
export const TEXT_PAGES: { handle: 'help' | 'contact' | 'order' | 'about'; template: string }[] = [
  { handle: 'help', template: 'page' },
  { handle: 'contact', template: 'page.contact' },
  { handle: 'order', template: 'page.order' },
  { handle: 'about', template: 'page.about' },
];

/** A text page; null when the store has none of this handle. */
export function textPage(shopper: Shopper, handle: string): StorePage | null {
  const known = TEXT_PAGES.find((page) => page.handle === handle);
  if (!known) return null;
  const t = words[shopper.locale];
  const { title, text }: PageWords = t.pages[known.handle];
  const empty = text.length === 0 && placesOn(shopper.theme, known.template).length === 0;
  const content = (empty ? [t.helpEmpty] : text).map((paragraph) => html`<p>${paragraph}</p>`);
  return {
    template: known.template, title,
    objects: { page: pageObject(shopper, handle, title, html`${content}`.html, known.template) },
    main: html`<div class="page-width"><h1>${title}</h1>${content}${APP_BLOCKS}</div>`,
  };
}

/** `page` of a handle, for settings that name one; null when the store has none. */
export function textPageObject(shopper: Shopper, handle: string): Record<string, unknown> | null {
  return (textPage(shopper, handle)?.objects.page ?? null) as Record<string, unknown> | null;
}

/** `page`: https://shopify.dev/docs/api/liquid/objects/page */
function pageObject(shopper: Shopper, handle: string, title: string, content: string, template: string): Record<string, unknown> {
  const id = 1000 + TEXT_PAGES.findIndex((page) => page.handle === handle);
  return { id, handle, title, content, url: `${shopper.root}/pages/${handle}`, author: 'Ondam', template_suffix: template.split('.')[1] ?? '', published_at: '2026-01-05 09:00:00 +0900', metafields: {} };
}
