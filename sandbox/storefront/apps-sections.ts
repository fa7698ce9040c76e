import { editorAttribute } from './objects/global-objects.ts';
import { renderBlock } from './render-block.ts';
import type { Shopper } from './shopper.ts';
import { readBlocks } from './theme-block.ts';
import type { AppsSection } from './placed.ts';

export interface RenderedSection {
  id: string;
  body: string;
  /** The blocks alone, without the section around them. */
  blocks: string;
  head: string[];
}

/** A section's id as pages and the Section Rendering API have it: `template--<number>__apps`. Read at render, never kept. */
export function sectionId(template: string, key: string): string {
  return `template--${templateNumber(template)}__${key}`;
}

/** The apps sections of a template, each with its blocks; a block the extension does not have is left out. */
export async function renderAppsSections(shopper: Shopper, template: string, globals: Record<string, unknown>, wanted: (key: string) => boolean = () => true): Promise<RenderedSection[]> {
  const sections = (shopper.theme.templates[template] ?? []).filter(({ key }) => wanted(key));
  return Promise.all(sections.map((section, index) => renderAppsSection(shopper, template, section, globals, index)));
}

/** One apps section, under whatever page `globals` tell of. */
export async function renderAppsSection(shopper: Shopper, template: string, section: AppsSection, globals: Record<string, unknown>, index = 0): Promise<RenderedSection> {
  const id = sectionId(template, section.key);
  const object = { id, settings: { include_margins: true }, index: index + 1, index0: index, location: 'template', blocks: [] };
  const blocks = await Promise.all(section.blocks.map((placed) => renderBlock(shopper, placed, object, globals)));
  const inner = blocks.map((block) => block?.body ?? '').join('');
  const body = `<div id="shopify-section-${id}" class="shopify-section" ${editorAttribute(shopper, 'section', { id, type: 'apps' })}><div class="apps">${inner}</div></div>`;
  return { id, body, blocks: inner, head: blocks.flatMap((block) => block?.head ?? []) };
}

/** The embeds that are on: what they add to the head, and to the end of the body. */
export async function renderEmbeds(shopper: Shopper, globals: Record<string, unknown>): Promise<{ head: string[]; end: string }> {
  const embeds = readBlocks(shopper.store.app.extensionDir, shopper.locale).filter((block) => block.target !== 'section' && shopper.theme.embeds[block.handle]?.on);
  const head: string[] = [];
  let end = '';
  for (const embed of embeds) {
    const rendered = await renderBlock(shopper, { id: `mend_${embed.handle}_embed`, handle: embed.handle, settings: shopper.theme.embeds[embed.handle]!.settings }, null, globals);
    if (!rendered) continue;
    head.push(...rendered.head);
    if (embed.target === 'body') end += rendered.body;
    else head.push(rendered.body);
  }
  return { head, end };
}

/** Fourteen digits, always the same for a template. */
function templateNumber(template: string): number {
  return 16_000_000_000_000 + [...template].reduce((sum, sign) => (sum * 131 + sign.charCodeAt(0)) % 999_999_999_989, 11);
}
