import type { Visit } from '#sandbox/pages/store.ts';
import { placesOf } from '#sandbox/storefront/placing.ts';
import { type Block, readBlocks } from '#sandbox/storefront/theme-block.ts';
import { type Theme, THEME_ID, themeOf } from '#sandbox/storefront/theme.ts';

interface Activation {
  target: Block['target'];
  handle: string;
  name: string;
  status: 'active' | 'available' | 'unavailable';
  activations: { target: string; themeId: string }[];
}

/**
 * What `shopify.app.extensions()` tells of the theme app extension: each block and embed, and where in the published theme it stands
 * (types of @shopify/app-bridge-types; a place reads `template--product.alternate/main/my_app_product_rating_GPzUYy` there).
 */
export function extensions(visit: Visit): { handle: string; type: 'theme_app_extension'; activations: Activation[] }[] {
  const theme = themeOf(visit.store.sandbox.world, visit.shop);
  const activations = readBlocks(visit.store.app.extensionDir, visit.locale).map((block): Activation => {
    const places = block.target === 'section' ? blockPlaces(theme, block) : embedPlaces(theme, block);
    return { target: block.target, handle: block.handle, name: block.name, status: places.length > 0 ? 'active' : 'available', activations: places.map((target) => ({ target, themeId: THEME_ID })) };
  });
  return [{ handle: 'help', type: 'theme_app_extension', activations }];
}

function blockPlaces(theme: Theme, { handle }: Block): string[] {
  return placesOf(theme, handle).map(({ template, section, block }) => `template--${template}/${section.key}/${block.id}`);
}

/** How an embed's place reads is documented nowhere: the settings file is where themes keep it. */
function embedPlaces(theme: Theme, { handle }: Block): string[] {
  return theme.embeds[handle]?.on ? [`settings_data/mend_${handle}_embed`] : [];
}
