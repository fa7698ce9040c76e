import type { AdminContext, Doc } from '../types.ts';

const DAY_MS = 86_400_000;

/**
 * Whether this token may see an order: without `read_all_orders` an app sees the last 60 days only
 * (https://shopify.dev/docs/api/usage/access-scopes#orders-permissions). For every resolver that
 * hands out orders; a hidden order reads as if it were not there.
 */
export function visibleOrder(order: Doc, context: Pick<AdminContext, 'world' | 'token'>): boolean {
  if (context.token.scopes.includes('read_all_orders')) return true;
  return Date.parse(String(order['createdAt'])) > context.world.now().getTime() - 60 * DAY_MS;
}
