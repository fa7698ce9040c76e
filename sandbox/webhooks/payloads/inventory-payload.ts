import type { Order, Refund } from '../../state/orders/shapes.ts';
import { restTime } from '../../state/time.ts';
import type { ShopState, World } from '../../types.ts';
import type { News } from '../announce.ts';
import { number } from './rest.ts';

interface Level {
  locationId: string;
  updatedAt: string;
  stock: Record<string, number>;
}

/**
 * inventory_levels/update for every level whose available units an order changed; with a refund, those of the
 * units it put back. One body for a variant, however many lines hold it.
 */
export function inventoryNews(world: World, shop: ShopState, order: Order, refund?: Refund): News[] {
  const moved = refund
    ? refund.refundLines.filter((one) => one.restocked).map((one) => ({ variantId: variantOf(order, one.lineItemId), locationId: one.locationId }))
    : order.lines.filter((line) => line.requiresShipping).map((line) => ({ variantId: line.variantId, locationId: null }));
  const told = new Map<string, News>();
  for (const { variantId, locationId } of moved) {
    const variant = variantId ? world.get(shop, 'ProductVariant', variantId) : undefined;
    const item = variant && world.get(shop, 'InventoryItem', String(variant.inventoryItemId));
    if (!item || item.tracked === false) continue;
    const levels = item.levels as Level[];
    const level = levels.find((one) => one.locationId === locationId) ?? levels[0];
    if (level) told.set(`${item.id} ${level.locationId}`, ['inventory_levels/update', levelPayload(item.id, level)]);
  }
  return [...told.values()];
}

function levelPayload(itemId: string, level: Level): Record<string, unknown> {
  const item = number(itemId);
  return {
    inventory_item_id: item,
    location_id: number(level.locationId),
    available: level.stock.available ?? 0,
    updated_at: restTime(level.updatedAt),
    admin_graphql_api_id: `gid://shopify/InventoryLevel/${number(level.locationId)}?inventory_item_id=${item}`,
  };
}

function variantOf(order: Order, lineItemId: string): string | null {
  return order.lines.find((one) => one.id === lineItemId)?.variantId ?? null;
}
