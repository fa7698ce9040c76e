/**
 * What stops when a scope is missing. A test holds the names to `shopify.app.toml`.
 */
export const neededScopes = {
  read_orders: 'orders',
  write_orders: 'refunds',
  read_customers: 'customers',
  read_products: 'products',
  read_inventory: 'stock',
  read_locations: 'stock',
  read_fulfillments: 'parcels',
  write_draft_orders: 'replacements',
  write_app_proxy: 'form',
} as const satisfies Record<string, string>;

export type StoppedWork = (typeof neededScopes)[keyof typeof neededScopes];

/** The scopes Mend needs that are not among these. */
export function missingScopes(granted: readonly string[]): string[] {
  return Object.keys(neededScopes).filter((scope) => !covers(granted, scope));
}

/** Whether a scope is among these. Writing includes reading, as Shopify has it. */
export function covers(granted: readonly string[], scope: string): boolean {
  return granted.includes(scope) || granted.includes(scope.replace(/^read_/, 'write_'));
}
