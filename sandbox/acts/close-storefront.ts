import { changeTheme } from '../storefront/theme.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { shopPayload } from '../webhooks/payloads/shop-payload.ts';
import type { Stage } from './stage.ts';

/** The merchant puts the storefront behind its password page, or opens it. */
export function closeStorefront({ world, emit }: Stage, shop: ShopState, closed: boolean): void {
  changeTheme(world, shop, { passwordPage: closed });
  const [shopDoc] = world.all(shop, 'Shop');
  announce(emit, shop, [['shop/update', shopPayload(shopDoc!, closed)]]);
}
