import { Problem } from '#app/platform/problem.ts';
import type { Work } from './progress.ts';

/** Asks how many there are, and has Shopify begin to write them down. Killed in between, a second result is begun: no harm. */
export const countOrders: Work = async (desk) => {
  const total = await desk.shopify.ordersCount();
  if (total === 0) return { step: 'finished', done: 0, total };
  try {
    return { step: 'bulk', bulkOperationId: await desk.shopify.startOrdersBulk(), total, done: 0 };
  } catch (error) {
    // Another app may hold all places for bulk queries; an agent's token may not start one.
    const refused = error instanceof Problem && ['shopify_refused', 'shopify_unknown', 'staff_not_permitted', 'scope_missing'].includes(error.code);
    if (!refused) throw error;
    return { step: 'pages', cursor: null, total, done: 0 };
  }
};
