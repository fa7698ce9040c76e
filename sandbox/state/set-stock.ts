import type { Doc, ShopState, World } from '../types.ts';
import { moveStock } from './stock.ts';

/**
 * A colleague counts what is left of a variant, all of it at its first location, or changes whether it sells when nothing is left.
 * What is not given stays. Answers the variant; throws when there is none, or its stock is not tracked.
 */
export function setStock(world: World, shop: ShopState, variantId: string, { available, sellsWhenOut }: { available?: number; sellsWhenOut?: boolean }): Doc {
  const variant = variantOn(world, shop, variantId);
  if (sellsWhenOut !== undefined) {
    const left = Number(variant.inventoryQuantity);
    world.put(shop, 'ProductVariant', { ...variant, inventoryPolicy: sellsWhenOut ? 'CONTINUE' : 'DENY', availableForSale: left > 0 || sellsWhenOut });
  }
  if (available !== undefined) countOut(world, shop, variant, available);
  return variantOn(world, shop, variantId);
}

function variantOn(world: World, shop: ShopState, variantId: string): Doc {
  const variant = world.get(shop, 'ProductVariant', variantId);
  if (!variant) throw new Error(`No variant ${variantId} in ${shop.domain}`);
  return variant;
}

function countOut(world: World, shop: ShopState, variant: Doc, wanted: number): void {
  const item = world.get(shop, 'InventoryItem', String(variant.inventoryItemId));
  if (!item || item.tracked === false) throw new Error(`The stock of ${String(variant.displayName)} is not tracked`);
  const levels = item.levels as { locationId: string; stock: Record<string, number> }[];
  for (const [at, { locationId, stock }] of levels.entries()) {
    const change = (at === 0 ? wanted : 0) - (stock.available ?? 0);
    if (change !== 0) moveStock(world, shop, variant.id, locationId, { available: change, on_hand: change });
  }
}
