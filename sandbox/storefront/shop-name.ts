import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

/** The shop's name as this language writes it. */
export function shopName(shopper: Shopper): string {
  for (const shop of shopper.store.sandbox.world.all(shopper.shop, 'Shop')) {
    return shop.name === words.ko.shopName ? words[shopper.locale].shopName : String(shop.name);
  }
  return words[shopper.locale].shopName;
}
