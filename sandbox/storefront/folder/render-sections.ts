import { blockId } from '../render-block.ts';
import { editorAttribute } from '../objects/global-objects.ts';
import { sectionId } from '../apps-sections.ts';
import type { AppsSection, PlacedBlock } from '../placed.ts';
import { attempt, type FolderTheme, schemaOf } from './folder-theme.ts';
import { blockObject, renderBlocks, type SectionObject, type Standing } from './render-blocks.ts';
import { settingValues } from '../setting-values.ts';
import { type BlockEntry, blocksOf, type Schema, type SectionEntry, type SectionList } from './theme-files.ts';

/** The sections of a JSON template or a group in their order. */
export function entriesOf(list: SectionList): [key: string, entry: SectionEntry][] {
  return (list.order ?? Object.keys(list.sections)).flatMap((key): [string, SectionEntry][] => (list.sections[key] && !list.sections[key].disabled ? [[key, list.sections[key]]] : []));
}

/** `{% section 'name' %}`: a section the theme places itself; its id is its name. */
export async function renderStatic(theme: FolderTheme, name: string): Promise<string> {
  const kept = (theme.data.sections as Record<string, SectionEntry> | undefined)?.[name];
  return renderEntry(theme, name, { ...kept, type: name }, 'global');
}

/** `{% sections 'group' %}`: the group's sections, each under an id of its own. */
export async function renderGroup(theme: FolderTheme, name: string): Promise<string> {
  const group = groupOf(theme, name);
  if (!group) return '';
  let all = `<!-- BEGIN sections: ${name} -->`;
  for (const [index, [key, entry]] of entriesOf(group).entries()) all += await renderEntry(theme, groupSectionId(name, key), entry, name, index);
  return `${all}<!-- END sections: ${name} -->`;
}

/** A section group's file; null, and told, when the theme has none of that name. */
export function groupOf(theme: FolderTheme, name: string): SectionList | null {
  const group = attempt(() => theme.files.json<SectionList>('sections', `${name}.json`), theme.tell);
  if (!group) theme.tell(`sections/${name}.json is missing`);
  return group;
}

/** A group's section as pages name it: `sections--<number>__header`. */
export function groupSectionId(group: string, key: string): string {
  return sectionId(group, key).replace('template--', 'sections--');
}

/** One section with its wrapper. Its Liquid sees `section`, the page's objects and the theme's settings. */
export async function renderEntry(theme: FolderTheme, id: string, entry: SectionEntry, location: string, index = 0, placed: PlacedBlock[] = []): Promise<string> {
  if (theme.files.text('sections', `${entry.type}.liquid`) === null) {
    theme.tell(`sections/${entry.type}.liquid is missing`);
    return '';
  }
  const schema = schemaOf(theme, 'sections', entry.type);
  const { section, standing } = withApps(theme, sectionObject(theme, schema, id, entry, location, index), placed);
  const inner = await theme.draw('sections', `${entry.type}.liquid`, { section, $standing: standing });
  return wrapped(theme, schema, id, inner);
}

/**
 * Our blocks in a section of their own: the theme's `sections/apps.liquid` where it has one, as Shopify does,
 * else Shopify's plain wrapper.
 */
export async function renderApps(theme: FolderTheme, template: string, section: AppsSection, index: number): Promise<string> {
  const id = sectionId(template, section.key);
  const schema = schemaOf(theme, 'sections', 'apps');
  const { section: object, standing } = withApps(theme, sectionObject(theme, schema, id, { type: 'apps' }, 'template', index), section.blocks);
  const own = theme.files.text('sections', 'apps.liquid') !== null;
  const inner = own ? await theme.draw('sections', 'apps.liquid', { section: object, $standing: standing }) : `<div class="page-width">${await renderBlocks(theme, standing)}</div>`;
  return wrapped(theme, schema, id, inner);
}

/** The same section with app blocks after its own; to its Liquid they are of the type `@app`. */
function withApps(theme: FolderTheme, made: { section: SectionObject; standing: Standing }, placed: PlacedBlock[]): { section: SectionObject; standing: Standing } {
  const added = placed.map((one): [string, BlockEntry] => [blockId(one), { type: '@app' }]);
  const section = { ...made.section, blocks: [...made.section.blocks, ...added.map(([id, entry]) => blockObject(theme, id, entry, []))] };
  return { section, standing: { ...made.standing, section, blocks: [...made.standing.blocks, ...added], apps: new Map(placed.map((one) => [blockId(one), one])) } };
}

function sectionObject(theme: FolderTheme, schema: Schema, id: string, entry: SectionEntry, location: string, index: number): { section: SectionObject; standing: Standing } {
  const blocks = blocksOf(entry);
  const settingsFor = (type: string) => schema.blocks?.find((block) => block.type === type)?.settings ?? schemaOf(theme, 'blocks', type).settings ?? [];
  const section: SectionObject = {
    id, location, index: index + 1, index0: index,
    settings: settingValues(schema.settings ?? [], entry.settings ?? {}, theme.refer),
    blocks: blocks.map(([one, block]) => blockObject(theme, one, block, settingsFor(block.type))),
  };
  return { section, standing: { section, blocks } };
}

function wrapped(theme: FolderTheme, schema: Schema, id: string, inner: string): string {
  const tag = schema.tag ?? 'div';
  return `<${tag} id="shopify-section-${id}" class="shopify-section${schema.class ? ` ${schema.class}` : ''}" ${editorAttribute(theme.shopper, 'section', { id })}>${inner}</${tag}>`;
}
