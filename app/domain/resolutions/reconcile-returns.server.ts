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
  const orders = await returnsToRead(desk);
  for (const orderId of orders) await read(desk, orderId);
  return orders.length;
}

/** One order that is hidden or gone keeps nobody from the others. */
async function read(desk: Desk, orderId: string): Promise<void> {
  try {
    await refreshReturns(desk, orderId);
  } catch (error) {
    if (!(error instanceof Problem) || error.details.retry) throw error;
  }
}
