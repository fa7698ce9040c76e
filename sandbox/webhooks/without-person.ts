import { approves } from '../state/approval.ts';
import type { Approval, ProtectedContent } from '../types.ts';

/** The REST names of what the schema marks as protected: name, address, e-mail and phone of a person. */
const ANYWHERE: Record<string, ProtectedContent> = {
  email: 'email',
  contact_email: 'email',
  phone: 'phone',
  first_name: 'name',
  last_name: 'name',
  order_status_url: 'name',
};
const OF_AN_ADDRESS: Record<string, ProtectedContent> = {
  name: 'name',
  address1: 'address',
  address2: 'address',
  zip: 'address',
  latitude: 'address',
  longitude: 'address',
};
const OF_A_SCAN: Record<string, ProtectedContent> = { address1: 'address', city: 'address', zip: 'address', latitude: 'address', longitude: 'address' };

/** Bodies about customers; the shop's own address is its own, and a request of the law must say whom it is about. */
const ABOUT_CUSTOMERS = /^(orders|refunds|draft_orders|fulfillments|fulfillment_events)\/|^customers\/(create|update|delete)$/;

/** Whether an app gets this topic's bodies without what it was not approved for. */
export function hidesPerson(topic: string): boolean {
  return ABOUT_CUSTOMERS.test(topic);
}

/**
 * A webhook's body as an app gets it by what it was approved for of the protected
 * customer data: the other fields are there, and empty, as in the Admin API. That
 * bodies and API hide the same fields is our reading
 * (https://shopify.dev/docs/apps/launch/protected-customer-data).
 */
export function withoutPerson<T>(body: T, approval: Approval): T {
  if (approval === true) return body;
  if (Array.isArray(body)) return body.map((one: unknown) => withoutPerson(one, approval)) as T;
  if (!body || typeof body !== 'object') return body;
  const hidden = hiddenIn(body as Record<string, unknown>, approval);
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, hidden(name) ? null : withoutPerson(value, approval)])) as T;
}

/** An order and a line have names of their own; only an address's is a person's. */
function hiddenIn(body: Record<string, unknown>, approval: Approval): (name: string) => boolean {
  const own = 'fulfillment_id' in body ? OF_A_SCAN : 'address1' in body ? OF_AN_ADDRESS : undefined;
  return (name) => {
    const content = ANYWHERE[name] ?? own?.[name];
    return content !== undefined && !approves(approval, content);
  };
}
