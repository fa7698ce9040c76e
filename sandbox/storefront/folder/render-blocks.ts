import { renderBlock } from '../render-block.ts';
import { editorAttribute } from '../objects/global-objects.ts';
import type { PlacedBlock } from '../placed.ts';
import { type FolderTheme, schemaOf } from './folder-theme.ts';
import { settingValues } from '../setting-values.ts';
import { type BlockEntry, blocksOf } from './theme-files.ts';

export interface SectionObject {
  id: string;
  settings: Record<string, unknown>;
  blocks: unknown[];
  index: number;
  index0: number;
  location: string;
}

/** Where Liquid runs: in which section, and which blocks are its to draw. */
export interface Standing {
  section: SectionObject;
  blocks: [id: string, block: BlockEntry][];
  /** The nearest product, collection and the like, for blocks within. */
  closest?: Record<string, unknown>;
  /** The app's blocks in the section, by the id they have in it. */
  apps?: Map<string, PlacedBlock>;
}

/** A section's or a block's own blocks, one after the other. */
export async function renderBlocks(theme: FolderTheme, standing: Standing): Promise<string> {
  let all = '';
  for (const [id, entry] of standing.blocks) if (!entry.static) all += await renderBlockEntry(theme, standing, id, entry, {});
  return all;
}

/** One block: the app's, or one of the theme's `blocks/`. `given` are what its tag hands it. */
export async function renderBlockEntry(theme: FolderTheme, standing: Standing, id: string, entry: BlockEntry, given: Record<string, unknown>): Promise<string> {
  const placed = standing.apps?.get(id);
  if (placed) return renderApp(theme, standing, placed);
  const type = entry.type;
  if (type.startsWith('shopify://apps/')) return '';
  if (theme.files.text('blocks', `${type}.liquid`) === null) {
    theme.tell(`blocks/${type}.liquid is missing`);
    return '';
  }
  const schema = schemaOf(theme, 'blocks', type);
  const within: Standing = { ...standing, blocks: blocksOf(entry) };
  const inner = await theme.draw('blocks', `${type}.liquid`, { section: standing.section, block: blockObject(theme, id, entry, schema.settings ?? []), $standing: within, closest: standing.closest ?? nearest(theme.globals) }, given);
  const tag = schema.tag === undefined ? 'div' : schema.tag;
  return tag ? `<${tag} id="shopify-block-${id}" class="shopify-block${schema.class ? ` ${schema.class}` : ''}">${inner}</${tag}>` : inner;
}

/** `block` as Liquid sees it. */
export function blockObject(theme: FolderTheme, id: string, entry: BlockEntry, settings: Parameters<typeof settingValues>[0]): Record<string, unknown> {
  return { id, type: entry.type, settings: settingValues(settings, entry.settings ?? {}, theme.refer), shopify_attributes: editorAttribute(theme.shopper, 'block', { id, type: entry.type }) };
}

function nearest({ product, collection, page, article, blog }: Record<string, unknown>): Record<string, unknown> {
  return { product, collection, page, article, blog };
}

async function renderApp(theme: FolderTheme, { section }: Standing, placed: PlacedBlock): Promise<string> {
  const rendered = await renderBlock(theme.shopper, placed, { ...section, blocks: [] }, theme.globals);
  theme.head.push(...(rendered?.head ?? []));
  return rendered?.body ?? '';
}
