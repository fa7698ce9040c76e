export interface ShopPort {
  shopProfile(): Promise<ShopProfile>;
  /** What Shopify withholds from an app it has not approved for protected customer data; null where the shop has no order to tell it by. */
  withheldData(): Promise<WithheldData[] | null>;
}

/** `everything`: orders and customers themselves. */
export type WithheldData = 'everything' | 'name' | 'email' | 'phone' | 'address';

export interface ShopProfile {
  id: string;
  domain: string;
  name: string;
  email: string | null;
  currency: string;
  timeZone: string;
  /** Public address without a trailing slash. */
  storefrontUrl: string;
  /** Language of the primary locale when it is readable, else of the e-mail locale; ko or en, else en. */
  locale: 'ko' | 'en';
  planName: string | null;
  passwordPageOn: boolean;
  scopes: string[];
}
