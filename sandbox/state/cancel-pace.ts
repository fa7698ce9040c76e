/** Whether cancellations by apps come to their end by themselves, or wait for the controls. */
import type { ShopState, World } from '../types.ts';

const KIND = 'CancelPace';
const ID = 'gid://sandbox/CancelPace/1';

export function cancelsWait(world: World, shop: ShopState): boolean {
  return world.get(shop, KIND, ID)?.slow === true;
}

export function setCancelPace(world: World, shop: ShopState, slow: boolean): void {
  world.put(shop, KIND, { id: ID, slow });
}
