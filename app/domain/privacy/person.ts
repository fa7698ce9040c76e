/** A shopper whom a request of the law is about. */
export interface Person {
  /** Shopify's numeric customer id. */
  customerId: string | null;
  email: string | null;
  phone: string | null;
  /** The orders that Shopify names in the request. */
  orderIds: string[];
}
