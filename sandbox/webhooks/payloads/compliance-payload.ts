import type { Doc, ShopState } from '../../types.ts';
import { number } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of a compliance topic. Source: https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export function compliancePayload(
  topic: string,
  shop: ShopState,
  shopDoc: Doc,
  customer: Doc | undefined,
  orderIds: string[],
  requestId: string,
): Json {
  const who = { shop_id: number(shopDoc.id), shop_domain: shop.domain };
  if (topic === 'shop/redact') return who;
  if (!customer) throw new Error(`${topic} needs a customer`);
  const person = { id: number(customer.id), email: customer.email, phone: customer.phone };
  const orders = orderIds.map((id) => number(id));
  if (topic === 'customers/redact') return { ...who, customer: person, orders_to_redact: orders };
  return { ...who, customer: person, orders_requested: orders, data_request: { id: Number(requestId) } };
}
