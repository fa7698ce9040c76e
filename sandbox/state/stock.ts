/** Moves stock counts at a location, and the sums kept on variants and products. */
import type { Doc, ShopState, World } from '../types.ts';
import { laterThan } from './time.ts';

interface Level {
  locationId: string;
  updatedAt: string;
  stock: Record<string, number>;
}

/** Adds `changes` (available, committed, on_hand …) to a variant's level. A variant or location that is gone is left alone. */
export function moveStock(world: World, shop: ShopState, variantId: string | null, locationId: string | null, changes: Record<string, number>): void {
  const variant = variantId ? world.get(shop, 'ProductVariant', variantId) : undefined;
  const item = variant && world.get(shop, 'InventoryItem', String(variant.inventoryItemId));
  if (!item || item.tracked === false) return;
  const levels = structuredClone(item.levels as Level[]);
  const level = levels.find((one) => one.locationId === locationId) ?? levels[0];
  if (!level) return;
  for (const [name, change] of Object.entries(changes)) level.stock[name] = (level.stock[name] ?? 0) + change;
  level.updatedAt = laterThan(level.updatedAt, world.now());
  world.put(shop, 'InventoryItem', { ...item, levels, updatedAt: level.updatedAt });
  recount(world, shop, variant, levels);
}

function recount(world: World, shop: ShopState, variant: Doc, levels: Level[]): void {
  const inventoryQuantity = levels.reduce((sum, level) => sum + (level.stock.available ?? 0), 0);
  if (inventoryQuantity === variant.inventoryQuantity) return;
  world.put(shop, 'ProductVariant', {
    ...variant,
    inventoryQuantity,
    sellableOnlineQuantity: inventoryQuantity,
    availableForSale: inventoryQuantity > 0 || variant.inventoryPolicy === 'CONTINUE',
  });
  const product = world.get(shop, 'Product', String(variant.productId));
  if (!product) return;
  const counts = (product.variantIds as string[]).map((id) => Number(world.get(shop, 'ProductVariant', id)?.inventoryQuantity ?? 0));
  world.put(shop, 'Product', {
    ...product,
    totalInventory: counts.reduce((sum, count) => sum + count, 0),
    hasOutOfStockVariants: counts.some((count) => count <= 0),
  });
}
