import type { Locale } from '#sandbox/pages/locale.ts';
import type { Store } from '#sandbox/pages/store.ts';
import type { Doc, ShopState } from '#sandbox/types.ts';
import { type Theme, themeOf } from './theme.ts';

export const CUSTOMER_COOKIE = 'storefront_customer';
export const PASSWORD_COOKIE = 'storefront_digest';

/** One look at the storefront: in which language, by which signed-in customer, at which page. */
export interface Shopper {
  store: Store;
  shop: ShopState;
  theme: Theme;
  url: URL;
  /** The path without its language: `/en/pages/help` is `/pages/help`. */
  path: string;
  /** `/en` or nothing: what stands before every path of this language. */
  root: string;
  locale: Locale;
  customer: Doc | undefined;
}

/** Korean lives at the root and English under `/en`, as a store with two published languages has it. */
export function shopperOf(store: Store, shop: ShopState, request: Request): Shopper {
  const url = new URL(request.url);
  const english = /^\/en(?=\/|$)/.test(url.pathname);
  const customerId = cookie(request, CUSTOMER_COOKIE);
  return {
    store, shop, url,
    theme: themeOf(store.sandbox.world, shop),
    path: (english ? url.pathname.slice(3) : url.pathname) || '/',
    root: english ? '/en' : '',
    locale: english ? 'en' : 'ko',
    customer: customerId ? store.sandbox.world.get(shop, 'Customer', `gid://shopify/Customer/${customerId}`) : undefined,
  };
}

/** Whether the password page stands before this visitor. */
export function isShutOut(shopper: Shopper, request: Request): boolean {
  return shopper.theme.passwordPage && cookie(request, PASSWORD_COOKIE) !== shopper.theme.password;
}

/** A cookie of the storefront; an empty value takes it away. */
export function cookieHeader(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${value ? '' : '; Max-Age=0'}`;
}

function cookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(/;\s*/)) {
    if (part.startsWith(`${name}=`)) return decodeURIComponent(part.slice(name.length + 1));
  }
  return undefined;
}
