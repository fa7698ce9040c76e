import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedShop, type AskedShop } from '../admin-api/resolvers/asked-shop.ts';

let asked: AskedShop;
beforeEach(async () => (asked = await askedShop()));
afterEach(() => asked.sandbox.close());

const aVariant = () => [...asked.sandbox.world.all(asked.sandbox.shop, 'ProductVariant')].find((one) => one.requiresShipping)!;
const setStock = (id: string, stock: { available?: number; sellsWhenOut?: boolean }) => asked.sandbox.acts.setStock(asked.sandbox.shop, id, stock);

test('a variant that is sold out is not for sale, unless it sells when nothing is left', () => {
  const { id } = aVariant();
  expect(setStock(id, { available: 0 })).toMatchObject({ inventoryQuantity: 0, availableForSale: false, inventoryPolicy: 'DENY' });
  expect(setStock(id, { sellsWhenOut: true })).toMatchObject({ inventoryQuantity: 0, availableForSale: true, inventoryPolicy: 'CONTINUE' });
  expect(setStock(id, { available: 3, sellsWhenOut: false })).toMatchObject({ inventoryQuantity: 3, availableForSale: true, inventoryPolicy: 'DENY' });
});

test('all that is left stands at the first location, and its product counts anew', () => {
  const variant = aVariant();
  setStock(variant.id, { available: 2 });
  const { world, shop } = asked.sandbox;
  const { levels } = world.get(shop, 'InventoryItem', String(variant.inventoryItemId)) as unknown as { levels: { stock: { available: number } }[] };
  expect(levels.map(({ stock }) => stock.available)).toEqual([2, ...levels.slice(1).map(() => 0)]);
  const product = world.get(shop, 'Product', String(variant.productId))!;
  const counts = (product.variantIds as string[]).map((one) => Number(world.get(shop, 'ProductVariant', one)!.inventoryQuantity));
  expect(product.totalInventory).toBe(counts.reduce((sum, count) => sum + count, 0));
});

test('of a variant that is not there nothing is set', () => {
  expect(() => setStock('gid://shopify/ProductVariant/0', { available: 1 })).toThrow('No variant');
});
