import type { Doc, ShopState, World } from '#sandbox/types.ts';

interface Metafield {
  type: string;
  value: unknown;
  toString(): string;
}

/**
 * `app.metafields` as Liquid sees it: the metafields owned by the app's installation, by namespace and key.
 * JSON and lists come parsed, numbers and booleans as such.
 */
export function appMetafields(world: World, shop: ShopState): Record<string, Record<string, Metafield>> {
  const spaces: Record<string, Record<string, Metafield>> = {};
  for (const doc of world.all(shop, 'Metafield')) {
    if (!String(doc.ownerId).startsWith('gid://shopify/AppInstallation/')) continue;
    (spaces[String(doc.namespace)] ??= {})[String(doc.key)] = metafield(doc);
  }
  return spaces;
}

function metafield(doc: Doc): Metafield {
  const type = String(doc.type);
  const text = String(doc.value);
  return { type, value: parse(type, text), toString: () => text };
}

function parse(type: string, text: string): unknown {
  if (type === 'json' || type.startsWith('list.')) return JSON.parse(text);
  if (type === 'boolean') return text === 'true';
  if (type === 'number_integer' || type === 'number_decimal') return Number(text);
  return text;
}
