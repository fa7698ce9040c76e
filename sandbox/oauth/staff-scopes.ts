import type { StaffPermission } from '../types.ts';

/** Which permission of the admin stands behind a scope; scopes not listed are every member's. */
const BEHIND: [RegExp, StaffPermission][] = [
  [/^(read|write)_draft_orders$/, 'draft_orders'],
  [/^(read|write)_(all_)?(orders|order_edits|returns|fulfillments|marketplace_orders)$/, 'orders'],
  [/^(read|write)_customers$/, 'customers'],
  [/^(read|write)_(products|inventory|discounts)$/, 'products'],
];

/**
 * The part of the app's scopes a staff member's online token carries (`associated_user_scope`): an
 * online token never does more than its member may. Which permission cuts which scope is our reading.
 */
export function staffScopes(scopes: string[], permissions: StaffPermission[]): string[] {
  return scopes.filter((scope) => {
    const permission = BEHIND.find(([pattern]) => pattern.test(scope))?.[1];
    return permission === undefined || permissions.includes(permission);
  });
}

/** A scope list as Shopify writes it: reading is left out where writing includes it. */
export function scopeText(scopes: string[]): string {
  return scopes.filter((scope) => !(scope.startsWith('read_') && scopes.includes(`write_${scope.slice(5)}`))).join(',');
}
