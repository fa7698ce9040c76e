import type { AppsSection, PlacedBlock } from './placed.ts';
import type { Theme } from './theme.ts';

/** A block with the section it stands in. */
export interface Place {
  template: string;
  section: AppsSection;
  block: PlacedBlock;
}

/** Every place of a block of this handle, in all templates. */
export function placesOf(theme: Theme, handle: string): Place[] {
  return Object.keys(theme.templates).flatMap((template) => placesOn(theme, template).filter((place) => place.block.handle === handle));
}

/** Every block on one template. */
export function placesOn(theme: Theme, template: string): Place[] {
  return (theme.templates[template] ?? []).flatMap((section) => section.blocks.map((block) => ({ template, section, block })));
}

/**
 * The templates with one more block of this handle on one of them.
 * `target` is that of Shopify's deep links: `newAppsSection` opens a section, `mainSection` takes the template's own,
 * `sectionId:<key>` one that is there.
 * Throws when there is no such section.
 */
export function withBlock(theme: Theme, template: string, handle: string, target = 'newAppsSection', settings: Record<string, unknown> = {}): Theme['templates'] {
  const sections = theme.templates[template] ?? [];
  const block: PlacedBlock = { id: freeName(`mend_${handle}_`, placesOn(theme, template).map((place) => place.block.id)), handle, settings };
  if (target === 'newAppsSection') return { ...theme.templates, [template]: [...sections, { key: freeKey(sections), blocks: [block] }] };
  if (target === 'mainSection' && !sections.some(({ key }) => key === 'main')) return { ...theme.templates, [template]: [{ key: 'main', blocks: [block] }, ...sections] };
  const key = target === 'mainSection' ? 'main' : target.replace(/^sectionId:(template--\d+__)?/, '');
  if (!sections.some((section) => section.key === key)) throw new Error(`Template ${template} has no apps section "${key}".`);
  return { ...theme.templates, [template]: sections.map((section) => (section.key === key ? { ...section, blocks: [...section.blocks, block] } : section)) };
}

/** The templates without these blocks; sections that are empty then go with them. */
export function withoutBlocks(theme: Theme, template: string, gone: (block: PlacedBlock) => boolean): Theme['templates'] {
  const sections = (theme.templates[template] ?? []).map((section) => ({ ...section, blocks: section.blocks.filter((block) => !gone(block)) }));
  return { ...theme.templates, [template]: sections.filter((section) => section.blocks.length > 0) };
}

/** The templates with a block's settings changed. */
export function withSettings(theme: Theme, template: string, blockId: string, changes: Record<string, unknown>): Theme['templates'] {
  const change = (block: PlacedBlock) => (block.id === blockId ? { ...block, settings: { ...block.settings, ...changes } } : block);
  return { ...theme.templates, [template]: (theme.templates[template] ?? []).map((section) => ({ ...section, blocks: section.blocks.map(change) })) };
}

function freeKey(sections: AppsSection[]): string {
  const taken = sections.map(({ key }) => key);
  return taken.includes('apps') ? freeName('apps_', taken) : 'apps';
}

function freeName(start: string, taken: string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(start + number)) return start + number;
}
