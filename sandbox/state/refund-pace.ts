/** Whether the shop's payment provider confirms refunds at once, or later. */
import type { ShopState, World } from '../types.ts';

const KIND = 'RefundPace';
const ID = 'gid://sandbox/RefundPace/1';

export function refundsTakeTime(world: World, shop: ShopState): boolean {
  return world.get(shop, KIND, ID)?.slow === true;
}

export function setRefundPace(world: World, shop: ShopState, slow: boolean): void {
  world.put(shop, KIND, { id: ID, slow });
}
