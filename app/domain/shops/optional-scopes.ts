import { covers } from './needed-scopes.ts';

/**
 * What Mend asks a permission for when it is first used. Refused, everything
 * else goes on. A test holds the names to `shopify.app.toml`.
 */
export const optionalScopes = {
  old_orders: ['read_all_orders'],
  returns: ['write_returns'],
  order_edits: ['write_order_edits'],
  discount_codes: ['write_discounts'],
  /** Naming the customer a card is for needs the second one: https://shopify.dev/docs/api/admin-graphql/2026-10/input-objects/GiftCardCreateInput */
  gift_cards: ['write_gift_cards', 'write_customers'],
  /** Refunding as store credit needs none of its own; this shows what the customer holds already. */
  store_credit: ['read_store_credit_accounts'],
} as const satisfies Record<string, readonly string[]>;

export type Capability = keyof typeof optionalScopes;

/** The scopes a capability lacks among these; none when it may be used. */
export function scopesFor(capability: Capability, granted: readonly string[]): string[] {
  return optionalScopes[capability].filter((scope) => !covers(granted, scope));
}
