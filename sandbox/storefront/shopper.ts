import type { Locale } from '#sandbox/pages/locale.ts';
import type { Store } from '#sandbox/pages/store.ts';
import type { Doc, ShopState } from '#sandbox/types.ts';
import { type Language, languageAt } from './languages.ts';
import { type Theme, themeOf } from './theme.ts';

export const CUSTOMER_COOKIE = 'storefront_customer';
export const PASSWORD_COOKIE = 'storefront_digest';
/** The parameter by which the theme editor's preview says that it is one. */
export const EDITOR_PARAMETER = 'sandbox_editor';

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
  language: Language;
  /** The language of the sandbox's own words on the page: the storefront's where it has them, else English. */
  locale: Locale;
  customer: Doc | undefined;
  /** Whether this is the theme editor's preview. */
  design: boolean;
}

/** Korean lives at the root, every other published language under its own (`/en`), as Shopify has it. */
export function shopperOf(store: Store, shop: ShopState, request: Request): Shopper {
  const url = new URL(request.url);
  const { language, root } = languageAt(url.pathname);
  const customerId = cookie(request, CUSTOMER_COOKIE);
  return {
    store, shop, url, root, language,
    theme: themeOf(store.sandbox.world, shop),
    path: url.pathname.slice(root.length) || '/',
    locale: language.code === 'ko' ? 'ko' : 'en',
    customer: customerId ? store.sandbox.world.get(shop, 'Customer', `gid://shopify/Customer/${customerId}`) : undefined,
    design: url.searchParams.has(EDITOR_PARAMETER),
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
