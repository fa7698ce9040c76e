import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { Order } from '#app/platform/generated/prisma/client.ts';

type Kept = Pick<Order, 'total' | 'presentmentTotal' | 'originalTotal' | 'originalPresentmentTotal' | 'currentTotal' | 'currentPresentmentTotal'>;
export type OrderTotals = Pick<OrderSnapshot, keyof Kept>;

/**
 * An order's three totals as decimal strings, each in the shop's currency and the buyer's. Which one to reason with:
 * - `originalTotal`, at purchase: what the buyer remembers, and what nothing that happened later moves;
 * - `total`, all that was ever ordered: no more than this can have been paid, so it bounds what can go back;
 * - `currentTotal`, as the order stands: what it is worth to the buyer now.
 *
 * A row that was not read since Mend keeps all three has only `total`, which stands for the others until then.
 * Source: https://shopify.dev/docs/api/admin-graphql/latest/objects/Order
 */
export function totalsOf(row: Kept): OrderTotals {
  const { total, presentmentTotal } = row;
  return {
    total,
    presentmentTotal,
    originalTotal: row.originalTotal ?? total,
    originalPresentmentTotal: row.originalPresentmentTotal ?? presentmentTotal,
    currentTotal: row.currentTotal ?? total,
    currentPresentmentTotal: row.currentPresentmentTotal ?? presentmentTotal,
  };
}
