/**
 * What Shopify keeps of an app's intake of a return: its note on the refund, and
 * which app it was. Documented is neither, so both can be taken away.
 */
import type { ShopState, World } from '../types.ts';

const KIND = 'ReturnNotes';
const ID = 'gid://sandbox/ReturnNotes/1';

/** `nameless`: neither the note nor the app is kept. */
export const RETURN_TRACES = ['kept', 'noteless', 'nameless'] as const;
export type ReturnTraces = (typeof RETURN_TRACES)[number];

export function returnTraces(world: World, shop: ShopState): ReturnTraces {
  return (world.get(shop, KIND, ID)?.traces as ReturnTraces | undefined) ?? 'kept';
}

export function setReturnTraces(world: World, shop: ShopState, traces: ReturnTraces): void {
  world.put(shop, KIND, { id: ID, traces });
}
