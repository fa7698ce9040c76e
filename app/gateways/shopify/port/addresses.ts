export interface AddressesPort {
  /** Where the order goes, in full, with what decides whether that may still change. @throws Problem not_found */
  orderAddress(orderId: string): Promise<OrderAddress>;
  /**
   * Sets where the order goes; asked twice, it is the same.
   * @returns the address as Shopify keeps it
   * @throws Problem shopify_refused (shown: by field), shopify_unknown (read before asking again)
   */
  changeAddress(orderId: string, address: FullAddress): Promise<FullAddress>;
}

/** An address as Shopify keeps it; a snapshot leaves out the parts of the name and the codes. */
export interface FullAddress {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  /** Such as "KR-11", "NY"; null where the country has none or it is not known. */
  provinceCode: string | null;
  province: string | null;
  zip: string | null;
  countryCode: string | null;
  phone: string | null;
}

export interface OrderAddress {
  name: string;
  updatedAt: Date;
  cancelledAt: Date | null;
  fulfillmentStatus: string;
  requiresShipping: boolean;
  /** Units that were sent. */
  sent: number;
  address: FullAddress | null;
}
