/** Topics: what an app must be granted to hear of them, and their names in the Admin API. */

/** Scopes of which one is enough; from each topic's description (`access_scopes` of Shopify's examples). */
const SCOPES: [RegExp, string][] = [
  [/^(orders|refunds)\//, 'read_orders'],
  [/^(fulfillments|fulfillment_events)\//, 'read_fulfillments'],
  [/^customers\/(create|update|delete|enable|disable)$/, 'read_customers'],
  [/^draft_orders\//, 'read_draft_orders'],
  [/^products\//, 'read_products'],
  [/^inventory_levels\//, 'read_inventory'],
  [/^returns\/(cancel|close|reopen)$/, 'read_orders'],
  [/^returns\//, 'read_returns'],
];

/** Whether scopes allow a topic; a write scope includes reading. Topics of the app and the law need none. */
export function allowed(topic: string, scopes: string[]): boolean {
  const enough = SCOPES.filter(([pattern]) => pattern.test(topic)).map(([, scope]) => scope);
  return enough.length === 0 || enough.some((needed) => scopes.includes(needed) || scopes.includes(needed.replace('read_', 'write_')));
}

/** Topics an app hears of after it was uninstalled, too. */
export function outlivesApp(topic: string): boolean {
  return topic === 'app/uninstalled' || isCompliance(topic);
}

function isCompliance(topic: string): boolean {
  return topic === 'customers/data_request' || topic === 'customers/redact' || topic === 'shop/redact';
}

/** `ORDERS_UPDATED` for `orders/updated`. */
export function enumOf(topic: string): string {
  return topic.replace('/', '_').toUpperCase();
}
