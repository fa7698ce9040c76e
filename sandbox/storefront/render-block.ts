import { escape } from '#sandbox/pages/html.ts';
import { appMetafields } from './app-metafields.ts';
import { ASSETS, blockLiquid, stylesheetTag } from './liquid/block-liquid.ts';
import { editorAttribute } from './objects/global-objects.ts';
import { referring } from './referring.ts';
import { settingValues } from './setting-values.ts';
import type { Shopper } from './shopper.ts';
import { type Block, readBlock } from './theme-block.ts';
import type { PlacedBlock } from './placed.ts';

export interface RenderedBlock {
  body: string;
  /** The files its schema names, which Shopify adds to the page once. */
  head: string[];
}

/**
 * One app block or embed as a theme renders it; null when the extension has none of this handle, or `available_if` is not true.
 * Liquid that fails is told in its place, as Shopify does, and in the log.
 */
export async function renderBlock(shopper: Shopper, placed: PlacedBlock, section: Record<string, unknown> | null, globals: Record<string, unknown>): Promise<RenderedBlock | null> {
  const block = readBlock(shopper.store.app.extensionDir, shopper.locale, placed.handle);
  if (!block) return null;
  const app = { metafields: appMetafields(shopper.store.sandbox.world, shopper.shop) };
  const id = blockId(placed);
  const objects = {
    ...globals, app, ...(section && { section }),
    block: { id, type: `shopify://apps/mend/blocks/${block.handle}/1`, settings: settingValues(block.settings, placed.settings, referring(shopper, {})), shopify_attributes: editorAttribute(shopper, 'block', { id, type: block.handle }) },
  };
  const liquid = blockLiquid({ extensionDir: shopper.store.app.extensionDir, locale: shopper.language.code, now: shopper.store.sandbox.world.now(), globals: objects });
  if (block.availableIf && (await liquid.parseAndRender(block.availableIf)).trim() !== 'true') return null;
  const inner = await liquid.parseAndRender(block.source).catch((error: Error) => failed(block, error));
  return { body: wrapped(block, id, inner), head: filesOf(block) };
}

/** A block's id as Liquid and the page's elements have it. */
export function blockId(placed: PlacedBlock): string {
  return `A${[...placed.id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 2 ** 32, 7).toString(36)}__${placed.id}`;
}

function failed(block: Block, error: Error): string {
  console.error(`sandbox: blocks/${block.handle}.liquid failed`, error.message);
  return `Liquid error (blocks/${block.handle}): ${escape(error.message)}`;
}

function wrapped(block: Block, id: string, inner: string): string {
  if (block.target === 'head' || block.target === 'compliance_head') return inner;
  const kind = ['shopify-block', 'shopify-app-block', block.class].filter(Boolean).join(' ');
  const tag = block.tag ?? 'div';
  return `<${tag} id="shopify-block-${id}" class="${kind}">${inner}</${tag}>`;
}

function filesOf(block: Block): string[] {
  const style = block.stylesheet ? [stylesheetTag(`${ASSETS}/${block.stylesheet}`)] : [];
  const script = block.javascript ? [`<script src="${escape(`${ASSETS}/${block.javascript}`)}" defer="defer"></script>`] : [];
  return [...style, ...script];
}
