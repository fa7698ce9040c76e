import { json } from '#sandbox/pages/respond.ts';
import { renderAppsSection, renderAppsSections, sectionId } from './apps-sections.ts';
import { renderFolderSection } from './folder/folder-sections.ts';
import { globalObjects } from './objects/global-objects.ts';
import type { StorePage } from './page-context.ts';
import { mainSection } from './show-page.ts';
import type { Shopper } from './shopper.ts';

const MOST = 5;

/**
 * Answers `?sections=` and `?section_id=` under any page, with the settings the theme has, in the context of that page.
 * Null when the address asks for neither. More than five sections are refused; one the theme does not have is null, or a 404
 * (https://shopify.dev/docs/api/ajax/section-rendering).
 */
export async function sectionRendering(shopper: Shopper, page: StorePage): Promise<Response | null> {
  const { searchParams } = shopper.url;
  const several = [...searchParams.getAll('sections'), ...searchParams.getAll('sections[]')].flatMap((list) => list.split(',')).filter(Boolean);
  const one = searchParams.get('section_id');
  if (several.length > MOST) return new Response('Too many sections.\n', { status: 400 });
  if (several.length > 0) {
    const rendered = await Promise.all(several.map(async (id) => [id, await renderSection(shopper, page, id)] as const));
    return json(Object.fromEntries(rendered), { status: page.status ?? 200 });
  }
  if (one === null) return null;
  const body = await renderSection(shopper, page, one);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return body === null ? new Response('', { status: 404, headers }) : new Response(body, { status: page.status ?? 200, headers });
}

async function renderSection(shopper: Shopper, page: StorePage, id: string): Promise<string | null> {
  const { templates, sectionRendering: allowed } = shopper.theme;
  if (allowed === 'none') return null;
  if (shopper.theme.folder) return renderFolderSection(shopper, page, id);
  const globals = globalObjects(shopper, page);
  if (id === sectionId(page.template, 'main')) {
    const [main] = await renderAppsSections(shopper, page.template, globals, (key) => key === 'main');
    return mainSection(page, main?.blocks).html;
  }
  for (const [template, sections] of Object.entries(templates)) {
    const section = sections.find(({ key }) => sectionId(template, key) === id);
    if (!section) continue;
    if (allowed === 'own' && template !== page.template) return null;
    return (await renderAppsSection(shopper, template, section, globals)).body;
  }
  return null;
}
