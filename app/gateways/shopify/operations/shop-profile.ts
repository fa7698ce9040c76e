import type { AdminCall } from '../call.server.ts';
import { numericId } from '../gid.ts';
import type { ShopProfile } from '../port/shop.ts';
import type { ShopProfileQuery } from '../types/admin.generated.d.ts';

export const SHOP_PROFILE = `#graphql
  query ShopProfile {
    shop {
      id
      name
      myshopifyDomain
      contactEmail
      currencyCode
      ianaTimezone
      plan {
        publicDisplayName
      }
      shopAddress {
        countryCodeV2
      }
      primaryDomain {
        url
        localization {
          defaultLocale
        }
      }
    }
    onlineStore {
      passwordProtection {
        enabled
      }
    }
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
  }
` as const;

export async function shopProfile(call: AdminCall): Promise<ShopProfile> {
  const { shop, onlineStore, currentAppInstallation } = await call<ShopProfileQuery>(SHOP_PROFILE);
  return {
    id: numericId(shop.id),
    domain: shop.myshopifyDomain,
    name: shop.name,
    email: shop.contactEmail || null,
    currency: shop.currencyCode,
    timeZone: shop.ianaTimezone,
    storefrontUrl: shop.primaryDomain.url.replace(/\/+$/, ''),
    locale: localeOf(shop.primaryDomain.localization?.defaultLocale, shop.shopAddress.countryCodeV2),
    planName: shop.plan.publicDisplayName,
    passwordPageOn: onlineStore.passwordProtection.enabled,
    scopes: currentAppInstallation.accessScopes.map(({ handle }) => handle),
  };
}

/** The list of shop locales needs a scope we do not ask for; the primary domain's language does not. */
function localeOf(language: string | undefined, country: string | null | undefined): 'ko' | 'en' {
  if (language) return language.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  return country === 'KR' ? 'ko' : 'en';
}
