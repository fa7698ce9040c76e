/** The REST names of what the schema marks as protected: name, address, e-mail and phone of a person. */
const ANYWHERE = new Set(['email', 'contact_email', 'phone', 'first_name', 'last_name', 'order_status_url']);
const OF_AN_ADDRESS = new Set(['name', 'address1', 'address2', 'zip', 'latitude', 'longitude']);
const OF_A_SCAN = new Set(['address1', 'city', 'zip', 'latitude', 'longitude']);

/** Bodies about customers; the shop's own address is its own, and a request of the law must say whom it is about. */
const ABOUT_CUSTOMERS = /^(orders|refunds|draft_orders|fulfillments|fulfillment_events)\/|^customers\/(create|update|delete)$/;

/** Whether an app without approval gets this topic's bodies without the person. */
export function hidesPerson(topic: string): boolean {
  return ABOUT_CUSTOMERS.test(topic);
}

/**
 * A webhook's body as an app gets it that was not approved for protected
 * customer data: the fields are there, and empty, as in the Admin API. That
 * bodies and API hide the same fields is our reading
 * (https://shopify.dev/docs/apps/launch/protected-customer-data).
 */
export function withoutPerson<T>(body: T): T {
  if (Array.isArray(body)) return body.map(withoutPerson) as T;
  if (!body || typeof body !== 'object') return body;
  const hidden = hiddenIn(body as Record<string, unknown>);
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, hidden(name) ? null : withoutPerson(value)])) as T;
}

/** An order and a line have names of their own; only an address's is a person's. */
function hiddenIn(body: Record<string, unknown>): (name: string) => boolean {
  const own = 'fulfillment_id' in body ? OF_A_SCAN : 'address1' in body ? OF_AN_ADDRESS : undefined;
  return (name) => ANYWHERE.has(name) || (own?.has(name) ?? false);
}
