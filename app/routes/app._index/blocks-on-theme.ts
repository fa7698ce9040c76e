/** Our blocks and the chat's button, by the file that draws each, in the order a merchant meets them. */
export const BLOCKS = ['help', 'faq', 'ask', 'order', 'figures', 'chat'] as const;
export type BlockName = (typeof BLOCKS)[number];

export interface Place {
  /** Shopify's number of the theme. */
  themeId: string;
  /** Such as "page.help"; null where the place names none. */
  template: string | null;
}

export interface BlockOnTheme {
  name: BlockName;
  /** unavailable: Shopify says that the theme cannot show it. */
  state: 'active' | 'available' | 'unavailable';
  /** One for each template, however often it stands there. */
  places: Place[];
}

/**
 * What the admin's answer says of our blocks on the published theme, the only
 * one it tells of. Null where it says nothing: an older admin, or no theme
 * extension. A block that the released extension does not have is left out.
 * Source: https://shopify.dev/docs/api/app-home/apis/authentication-and-data/app-api
 */
export function blocksOnTheme(extensions: unknown): BlockOnTheme[] | null {
  // Not by the extension's handle: we chose it, and Shopify may make it another.
  const theme = listOf(extensions).find((one) => one.type === 'theme_app_extension');
  if (!theme) return null;
  const told = listOf(theme.activations);
  return BLOCKS.flatMap((name) => {
    const block = told.find((one) => one.handle === name);
    return block ? [{ name, state: stateOf(block.status), places: placesIn(block.activations) }] : [];
  });
}

/** Whether shoppers have somewhere to write to us. */
export function canWrite(blocks: BlockOnTheme[]): boolean {
  return blocks.some(({ name, state }) => state === 'active' && (name === 'help' || name === 'ask' || name === 'chat'));
}

function stateOf(status: unknown): BlockOnTheme['state'] {
  return status === 'active' || status === 'unavailable' ? status : 'available';
}

function placesIn(activations: unknown): Place[] {
  const places = listOf(activations).map(({ target, themeId }) => ({
    themeId: /(\d+)$/.exec(String(themeId))?.[1] ?? '',
    template: /^template--([\w.-]+)/.exec(String(target))?.[1] ?? null,
  }));
  return [...new Map(places.filter(({ themeId }) => themeId).map((place) => [`${place.themeId} ${place.template}`, place])).values()];
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => one && typeof one === 'object') : [];
}
