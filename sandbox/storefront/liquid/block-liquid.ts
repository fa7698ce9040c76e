import { join } from 'node:path';
import type { Liquid } from 'liquidjs';
import { escape } from '#sandbox/pages/html.ts';
import { extensionRoot, readWords } from '../theme-block.ts';
import { forbidTags, shopifyLiquid } from './shopify-liquid.ts';
import { translate } from './translate.ts';

/** Where the extension's assets are served; Shopify has them on its CDN under a path like this. */
export const ASSETS = '/cdn/extensions/help/assets';

/** Tags an app block may not have: https://shopify.dev/docs/storefronts/themes/tools/theme-check/checks/app-block-valid-tags */
const FORBIDDEN = ['javascript', 'stylesheet', 'include', 'layout', 'section', 'sections'];

export interface BlockLiquidOptions {
  extensionDir: string;
  /** ISO code of the storefront's language. */
  locale: string;
  /** The store's time, which days may have been skipped in. */
  now: Date;
  /** Objects that the block and its snippets see alike. */
  globals?: Record<string, unknown>;
  /** Whether this runs for an app block, to which some tags are closed. */
  strict?: boolean;
}

/**
 * Liquid as an Online Store 2.0 theme gives it to an app block: its snippets, its words, its assets.
 * An unknown filter or tag is an error; an unknown variable is empty, as at Shopify.
 */
export function blockLiquid({ extensionDir, locale, now, globals = {}, strict = true }: BlockLiquidOptions): Liquid {
  const liquid = shopifyLiquid({ root: [join(extensionRoot(extensionDir), 'snippets')], locale, now, globals });
  const words = readWords(extensionDir, locale);
  const word = (key: string, ...options: [string, unknown][]) => translate(words, locale, key, Object.fromEntries(options));
  liquid.registerFilter('t', word);
  liquid.registerFilter('translate', word);
  liquid.registerFilter('asset_url', (name: string) => `${ASSETS}/${name}`);
  if (strict) forbidTags(liquid, FORBIDDEN, (tag) => `Theme app extension blocks cannot contain '${tag}' tags`);
  return liquid;
}

/** What `| stylesheet_tag` writes. */
export function stylesheetTag(url: string): string {
  return `<link href="${escape(url)}" rel="stylesheet" type="text/css" media="all" />`;
}
