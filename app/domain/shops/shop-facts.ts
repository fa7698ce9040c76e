import type { ShopProfile } from '#app/gateways/shopify/port/shop.ts';
import { missingScopes } from './needed-scopes.ts';

/** What Shopify decides of a shop's settings; everything else is the shop's own choice. */
export function shopFacts(profile: ShopProfile) {
  const { name, currency, timeZone, storefrontUrl, planName, passwordPageOn, scopes } = profile;
  return { name, currency, timeZone, storefrontUrl, planName, passwordPageOn, missingScopes: missingScopes(scopes), grantedScopes: scopes.toSorted() };
}
