import { html, raw } from '#sandbox/pages/html.ts';
import { page as answer } from '#sandbox/pages/respond.ts';
import { renderEmbeds, sectionId } from '../apps-sections.ts';
import { contentForHeader, globalObjects } from '../objects/global-objects.ts';
import type { StorePage } from '../page-context.ts';
import type { Shopper } from '../shopper.ts';
import type { AppsSection, PlacedBlock } from '../placed.ts';
import { attempt, type FolderTheme, lookThrough, schemaOf, THEME_ASSETS } from './folder-theme.ts';
import { openFolder } from './open-folder.ts';
import { layoutAsked } from './folder-tags.ts';
import { entriesOf, renderApps, renderEntry } from './render-sections.ts';
import { COMPILED, compiled } from './compiled-assets.ts';
import type { SectionEntry, SectionList } from './theme-files.ts';

/** A page in a theme from a folder, with the app's blocks and embeds. What the theme asks in vain is told in the log and on the page's console. */
export async function showFolderPage(shopper: Shopper, page: StorePage): Promise<Response> {
  const theme = openPage(shopper, page);
  const { body, layout, rest } = await renderTemplate(theme, page, shopper.theme.templates[page.template] ?? []);
  let all = body;
  for (const [index, section] of rest.entries()) all += await renderApps(theme, page.template, section, index);
  return finish(theme, { title: page.title, status: page.status, layout, body: all });
}

/** A page of the app's proxy inside the theme's layout. */
export async function showInFolder(shopper: Shopper, page: StorePage, body: string): Promise<Response> {
  return finish(openPage(shopper, page), { title: page.title, status: page.status, layout: 'theme', body });
}

/** The theme, opened for this page. */
export function openPage(shopper: Shopper, page: StorePage): FolderTheme {
  const theme = openFolder(shopper.theme.folder!, shopper, globalObjects(shopper, page), page.template);
  lookThrough(theme, 'snippets', theme.files.names('snippets', '.liquid').map((name) => `${name}.liquid`));
  return theme;
}

/** The template file a page is drawn by: its own, else that of its kind, as Shopify falls back. Null when the theme has neither. */
export function templateOf(theme: FolderTheme, template: string): { list: SectionList } | { source: string; name: string } | null {
  for (const name of new Set([template, template.split('.')[0]!])) {
    const sections = attempt(() => theme.files.json<SectionList>('templates', `${name}.json`), theme.tell);
    if (sections) return { list: sections };
    const source = theme.files.text('templates', `${name}.liquid`);
    if (source !== null) return { source, name: `${name}.liquid` };
  }
  return null;
}

interface Finished {
  title: string;
  status: number | undefined;
  layout: string | false;
  body: string;
}

interface Drawn {
  body: string;
  layout: string | false;
  /** Apps sections that are still to come below. */
  rest: AppsSection[];
}

async function renderTemplate(theme: FolderTheme, page: StorePage, apps: AppsSection[]): Promise<Drawn> {
  const template = templateOf(theme, page.template);
  if (!template) {
    theme.tell(`templates/${page.template}.json is missing: the page stands plain`);
    return { body: `<div id="shopify-section-${sectionId(page.template, 'main')}" class="shopify-section">${html`${page.main}`.html}</div>`, layout: 'theme', rest: outside(apps) };
  }
  if ('source' in template) return { body: await theme.draw('templates', template.name, {}), layout: layoutAsked(template.source) ?? 'theme', rest: outside(apps) };
  let body = '';
  let rest = apps;
  for (const [index, [key, entry]] of entriesOf(template.list).entries()) {
    const inside = key === 'main' ? blocksInside(theme, entry, apps) : [];
    if (inside.length > 0) rest = apps.filter((section) => section.key !== 'main');
    body += await renderEntry(theme, sectionId(page.template, key), entry, 'template', index, inside);
  }
  return { body: inWrapper(template.list.wrapper, body), layout: template.list.layout ?? 'theme', rest: outside(rest) };
}

/** Our blocks of the template's own section, where that takes app blocks; else none, and told. */
export function blocksInside(theme: FolderTheme, entry: SectionEntry, apps: AppsSection[]): PlacedBlock[] {
  const blocks = apps.filter(({ key }) => key === 'main').flatMap((section) => section.blocks);
  if (blocks.length === 0 || schemaOf(theme, 'sections', entry.type).blocks?.some(({ type }) => type === '@app')) return blocks;
  theme.tell(`sections/${entry.type}.liquid takes no app blocks: they stand in a section below`);
  return [];
}

/** Sections under keys that cannot be mistaken for the template's own. */
function outside(apps: AppsSection[]): AppsSection[] {
  return apps.map((section) => (section.key === 'main' ? { ...section, key: 'apps_of_main' } : section));
}

/** `main#content.wide[data-x=y]` around the sections, as JSON templates may ask for. */
function inWrapper(wrapper: string | undefined, body: string): string {
  const [, tag, id, classes = '', attributes = ''] = /^(div|main|section)(?:#([\w-]+))?((?:\.[\w-]+)*)((?:\[[^\]]*\])*)$/.exec(wrapper ?? '') ?? [];
  if (!tag) return body;
  const more = [...attributes.matchAll(/\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g)].map(([, name, value]) => ` ${name}="${value ?? ''}"`).join('');
  return `<${tag}${id ? ` id="${id}"` : ''}${classes ? ` class="${classes.slice(1).replaceAll('.', ' ')}"` : ''}${more}>${body}</${tag}>`;
}

async function finish(theme: FolderTheme, { title, status, layout, body }: Finished): Promise<Response> {
  const embeds = await renderEmbeds(theme.shopper, theme.globals);
  const files = [...new Set([...theme.head, ...embeds.head])].join('');
  const objects = { content_for_header: contentForHeader(theme.shopper) + compiledTags(theme) + files, content_for_layout: body, page_title: title };
  const whole = layout === false ? body : await inLayout(theme, layout, objects);
  const end = embeds.end + problemsScript(theme);
  const at = whole.lastIndexOf('</body>');
  return answer(raw((at < 0 ? whole + end : whole.slice(0, at) + end + whole.slice(at)).replace(/^\s*<!doctype html>/i, '')), { status: status ?? 200 });
}

/** A layout that cannot be read leaves the page bare, but there. */
async function inLayout(theme: FolderTheme, name: string, objects: Record<string, string>): Promise<string> {
  const drawn = await theme.draw('layout', `${name}.liquid`, objects);
  return drawn.includes(objects.content_for_layout!) ? drawn : `<html><head>${objects.content_for_header}</head><body>${objects.content_for_layout}</body></html>`;
}

/** What `{% stylesheet %}` and `{% javascript %}` of the theme's files come to, as Shopify puts it into the head. */
function compiledTags({ files }: FolderTheme): string {
  const style = compiled(files, 'stylesheet') ? `<link href="${THEME_ASSETS}/${COMPILED}.css" rel="stylesheet" type="text/css" media="all" />` : '';
  return style + (compiled(files, 'javascript') ? `<script src="${THEME_ASSETS}/${COMPILED}.js" defer="defer"></script>` : '');
}

function problemsScript({ problems, shopper }: FolderTheme): string {
  if (problems.size === 0) return '';
  for (const problem of problems) console.warn(`sandbox: theme ${shopper.theme.folder}: ${problem}`);
  return `<script>for (const problem of ${JSON.stringify([...problems]).replaceAll('<', '\\u003c')}) console.warn('theme: ' + problem);</script>`;
}
