import type { Desk } from '#app/desk/desk.ts';
import { scopesFor } from '#app/domain/shops/optional-scopes.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { refreshReturns } from './refresh-returns.server.ts';
import { returnsToRead } from './returns-to-read.server.ts';

/**
 * Reads again, once a night, every return that is not over: news of it may have
 * been lost. A request that nobody answers and one that nobody closes stay on.
 * @returns how many orders were read
 */
export async function reconcileReturns(desk: Desk): Promise<number> {
  if (scopesFor('returns', (await shopSettings(desk)).grantedScopes).length > 0) return 0;
  const began = desk.clock.now();
  let read = 0;
  for (let orders = await returnsToRead(desk, began); orders.length > 0; orders = await returnsToRead(desk, began)) {
    for (const orderId of orders) await readOne(desk, orderId, began);
    read += orders.length;
  }
  return read;
}

/** One order that is hidden or gone keeps nobody from the others. */
async function readOne(desk: Desk, orderId: string, began: Date): Promise<void> {
  try {
    await refreshReturns(desk, orderId);
  } catch (error) {
    if (!(error instanceof Problem) || error.details.retry) throw error;
  }
  // What Shopify does not show was asked for all the same: it has had its turn.
  await desk.db.orderReturn.updateMany({ where: { shopId: desk.shop.id, orderId, readAt: { lt: began } }, data: { readAt: began } });
}
