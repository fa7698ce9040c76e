import { html, type Html, raw } from '#sandbox/pages/html.ts';
import { page as answer } from '#sandbox/pages/respond.ts';
import { renderAppsSections, renderEmbeds, sectionId } from './apps-sections.ts';
import { layout } from './layout.ts';
import { globalObjects } from './objects/global-objects.ts';
import { APP_BLOCKS, type StorePage } from './page-context.ts';
import type { Shopper } from './shopper.ts';

/** A page of the store in its theme: the template's own section, the app's blocks below it, the embeds around it. */
export async function showPage(shopper: Shopper, page: StorePage): Promise<Response> {
  const globals = globalObjects(shopper, page);
  const [main = [], others = []] = await Promise.all([true, false].map((own) => renderAppsSections(shopper, page.template, globals, (key) => (key === 'main') === own)));
  const apps = [...main, ...others];
  const embeds = await renderEmbeds(shopper, globals);
  const head = [...new Set([...apps.flatMap((section) => section.head), ...embeds.head])].join('');
  const body = html`${mainSection(page, main[0]?.blocks)}${raw(others.map((section) => section.body).join(''))}`;
  return answer(layout(shopper, { title: page.title, head, body, end: embeds.end }), { status: page.status ?? 200 });
}

/** The section that holds what the page is about, with app blocks where it has a place for them. */
export function mainSection(page: StorePage, blocks = ''): Html {
  const main = html`${page.main}`.html;
  const whole = main.includes(APP_BLOCKS.html) ? main.replace(APP_BLOCKS.html, () => blocks) : main + blocks;
  return html`<div id="shopify-section-${sectionId(page.template, 'main')}" class="shopify-section">${raw(whole)}</div>`;
}
