import type { ShopifyPort } from '#app/gateways/shopify/port.ts';

/** For ways in that have no business with Shopify. @param who asked, for the error */
export function closedWindow(who: string): ShopifyPort {
  return new Proxy({} as ShopifyPort, {
    get: (_, property) => () => {
      throw new Error(`${who} asked Shopify for ${String(property)}`);
    },
  });
}
