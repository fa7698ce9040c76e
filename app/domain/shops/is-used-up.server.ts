import type { Ledger } from '#app/desk/desk.ts';

/** Whether `countAndCheck` would refuse one more under the key now; counts nothing. @param window milliseconds */
export async function isUsedUp({ db, shop, clock }: Ledger, key: string, { max, window }: { max: number; window: number }): Promise<boolean> {
  const windowStart = new Date(Math.floor(clock.now().getTime() / window) * window);
  const row = await db.rateCount.findFirst({ where: { shopId: shop.id, key, windowStart }, select: { count: true } });
  return row !== null && row.count >= max;
}
