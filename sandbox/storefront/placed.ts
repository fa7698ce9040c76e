/** One app block on a template. Settings hold what the editor changed; the rest are the schema's defaults. */
export interface PlacedBlock {
  id: string;
  handle: string;
  settings: Record<string, unknown>;
}

/**
 * A section with app blocks; its key is the last part of the section's id. `main` is the template's own section,
 * every other one Shopify wraps around them.
 */
export interface AppsSection {
  key: string;
  blocks: PlacedBlock[];
}

export interface Embed {
  on: boolean;
  settings: Record<string, unknown>;
}

const alone = (handle: string): AppsSection[] => [{ key: 'apps', blocks: [{ id: `mend_${handle}_Q7xK2d`, handle, settings: {} }] }];

/** Where the app's blocks stand in a new shop. A block the extension does not have yet is passed over. */
export const DEFAULT_TEMPLATES: Record<string, AppsSection[]> = {
  index: alone('figures'),
  product: alone('faq'),
  page: alone('help'),
  'page.contact': alone('ask'),
  'page.order': alone('order'),
};

/** Embeds are off when an app is installed; a shop that wants to try them has them on. */
export const DEFAULT_EMBEDS: Record<string, Embed> = { chat: { on: true, settings: { page: 'help' } } };
