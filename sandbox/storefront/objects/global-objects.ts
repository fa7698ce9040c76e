import { Drop } from 'liquidjs';
import { escape } from '#sandbox/pages/html.ts';
import { shopName } from '../shop-name.ts';
import { LANGUAGES, type Language, rootOf } from '../languages.ts';
import { pageType, type StorePage } from '../page-context.ts';
import type { Shopper } from '../shopper.ts';
import { onSale } from '../catalogue.ts';
import { customerObject } from './customer-object.ts';
import { productObject } from './product-object.ts';

/** The part of a page that its objects tell about. */
export type PageObjects = Pick<StorePage, 'template' | 'title' | 'objects'>;

/**
 * The objects that every template, block and snippet of a page sees, as far as Shopify documents them
 * (https://shopify.dev/docs/api/liquid/objects), with those of the page itself.
 */
export function globalObjects(shopper: Shopper, page: PageObjects): Record<string, unknown> {
  const { customer, url, store, theme } = shopper;
  const products = onSale(shopper).map((product) => productObject(shopper, product));
  return {
    $page: Number(url.searchParams.get('page')) || 1,
    shop: shopObject(shopper, products.length),
    request: {
      locale: localeObject(shopper.language), path: url.pathname, host: url.host, origin: url.origin,
      page_type: pageType(page.template), design_mode: shopper.design, visual_preview_mode: false,
    },
    routes: routes(shopper.root),
    localization: {
      available_languages: published().map(localeObject), language: localeObject(shopper.language),
      available_countries: [country()], country: country(), market: { id: 1, handle: 'kr' },
    },
    template: new TemplateObject(page.template),
    settings: { palette: theme.palette },
    customer: customer ? customerObject(shopper, customer) : null,
    collections: { all: { title: 'All', handle: 'all', url: `${shopper.root}/collections/all`, products, products_count: products.length, all_products_count: products.length } },
    canonical_url: store.origins.storefront + url.pathname.replace(/(.)\/$/, '$1'),
    page_title: page.title,
    page_description: null,
    handle: url.pathname.split('/').pop(),
    current_page: Number(url.searchParams.get('page')) || 1,
    ...page.objects,
  };
}

/** `request.locale` and its like. */
export function localeObject(language: Language): Record<string, unknown> {
  return { iso_code: language.code, name: language.name, endonym_name: language.endonym, primary: language.primary, root_url: rootOf(language) || '/' };
}

/** What Shopify writes into every head: the global that scripts read the storefront's language and root from. */
export function contentForHeader(shopper: Shopper): string {
  const known = { shop: shopper.shop.domain, locale: shopper.language.code, currency: { active: 'KRW', rate: '1.0' }, country: 'KR', theme: { name: 'Sandbox', id: 1, role: 'main' }, routes: { root: `${shopper.root}/` } };
  const text = JSON.stringify({ ...known, ...(shopper.design && { designMode: true }) }).replaceAll('<', '\\u003c');
  return `<script>window.Shopify = Object.assign(window.Shopify || {}, ${text});</script>`;
}

/** The data attributes that the editor puts on blocks and sections. */
export function editorAttribute(shopper: Shopper, kind: 'block' | 'section', value: Record<string, unknown>): string {
  return shopper.design ? `data-shopify-editor-${kind}="${escape(JSON.stringify(value))}"` : '';
}

function shopObject(shopper: Shopper, products: number): Record<string, unknown> {
  const { shop, store } = shopper;
  const [doc] = store.sandbox.world.all(shop, 'Shop');
  return {
    id: Number(String(doc?.id ?? '').split('/').pop()), name: shopName(shopper), domain: new URL(store.origins.storefront).host, permanent_domain: shop.domain,
    url: store.origins.storefront, secure_url: store.origins.storefront, email: doc?.email ?? doc?.contactEmail ?? null, phone: null, currency: doc?.currencyCode ?? 'KRW',
    money_format: '₩{{amount_no_decimals}}', money_with_currency_format: '₩{{amount_no_decimals}} KRW', locale: localeObject(shopper.language),
    published_locales: published().map(localeObject), enabled_locales: published().map(localeObject), products_count: products, collections_count: 1,
    customer_accounts_enabled: true, customer_accounts_optional: true, taxes_included: true, enabled_currencies: [{ iso_code: 'KRW', name: 'Won', symbol: '₩' }], description: null, metafields: {},
  };
}

/** Prints and compares as the template's name, and tells its parts. */
class TemplateObject extends Drop {
  readonly name: string;
  readonly suffix: string | null;
  readonly directory: string | null;
  private readonly whole: string;

  constructor(template: string) {
    super();
    const [path = '', suffix = null] = template.split('.');
    const [directory, name] = path.includes('/') ? path.split('/') : [null, path];
    this.name = name!;
    this.suffix = suffix;
    this.directory = directory ?? null;
    this.whole = template;
  }

  override valueOf(): string {
    return this.whole;
  }
}

function routes(root: string): Record<string, string> {
  const paths = {
    account_url: '/account', account_login_url: '/account/login', account_logout_url: '/account/logout', account_register_url: '/account/register', account_recover_url: '/account/recover',
    account_addresses_url: '/account/addresses', account_profile_url: '/account', storefront_login_url: '/account/login', collections_url: '/collections',
    all_products_collection_url: '/collections/all', search_url: '/search', predictive_search_url: '/search/suggest', cart_url: '/cart', cart_add_url: '/cart/add',
    cart_change_url: '/cart/change', cart_clear_url: '/cart/clear', cart_update_url: '/cart/update', product_recommendations_url: '/recommendations/products',
  };
  return { root_url: root || '/', ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, root + path])) };
}

const published = () => LANGUAGES.filter((language) => language.published);
const country = () => ({ iso_code: 'KR', name: '대한민국', currency: { iso_code: 'KRW', symbol: '₩', name: 'Won' }, unit_system: 'metric' });
