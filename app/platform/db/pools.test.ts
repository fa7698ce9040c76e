import { afterEach, expect, test } from 'vitest';
import { env } from '#app/platform/env.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { shopPool } from './pools.server.ts';
import { withShop } from './shop-context.server.ts';

const pool = shopPool(env().DATABASE_URL, 1);
afterEach(() => pool.end());

test('a connection given back in the middle of a transaction never shows its shop to the next', async () => {
  const [one, two] = [await aDesk(), await aDesk()];
  await withShop(one.shop.id, async () => {
    const left = await pool.connect();
    await left.query('begin');
    left.release();
  });
  const seenBy = (shopId: string) => withShop(shopId, async () => (await pool.query('select "shopId" from shop_settings')).rows.map((row) => row.shopId));
  expect(await seenBy(two.shop.id)).toEqual([two.shop.id]);
  // What Prisma sends when a transaction fails.
  await withShop(two.shop.id, () => pool.query('rollback'));
  expect(await seenBy(two.shop.id)).toEqual([two.shop.id]);
});
