/** The seeded shop: a pure function of seed, size, time and place. */
import type { Planted } from '../state/world.ts';
import { plantCustomers } from './customer-docs.ts';
import { MONTH, YEAR, plantOrders } from './order-docs.ts';
import { planting } from './planting.ts';
import type { Place, Size } from './planting.ts';
import { plantProducts } from './product-docs.ts';
import { plantShop } from './shop-docs.ts';
import { commitStock } from './stock.ts';

/** Where a shop stands when nothing else is said; tests and tools use it. */
export const DEFAULT_PLACE: Place = {
  domain: 'ondam.myshopify.com',
  storefront: 'http://localhost:4102',
  app: { clientId: 'sandbox-client', url: 'https://mend-app.test', name: 'Mend', handle: 'mend', scopes: ['read_orders'], apiVersion: '2026-10' },
};

/** Grows the shop. The same arguments give the same documents, byte for byte. */
export function seedShop(seed: number, size: Size, now: Date, place: Place = DEFAULT_PLACE): Planted {
  const grow = planting(seed, now, place);
  plantShop(grow);
  if (size === 'empty') return { docs: grow.docs, ids: grow.ids };
  plantProducts(grow, size === 'full' ? Infinity : 11);
  plantCustomers(grow, size === 'full' ? 300 : 20);
  plantOrders(grow, size === 'full' ? YEAR : MONTH);
  commitStock(grow);
  return { docs: grow.docs, ids: grow.ids };
}
