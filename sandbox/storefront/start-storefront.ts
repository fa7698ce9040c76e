import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { html } from '#sandbox/pages/html.ts';
import { asset, found, page, seeOther } from '#sandbox/pages/respond.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { serve, type Handler, type Served } from '#sandbox/pages/serve.ts';
import type { Store } from '#sandbox/pages/store.ts';
import type { ShopState } from '#sandbox/types.ts';
import { accountPage, signInPage } from './account-pages.ts';
import { accountExtensionDoors } from '#sandbox/extension-host/account-extensions.ts';
import { appProxy, isProxied } from './app-proxy.ts';
import { onSale } from './catalogue.ts';
import { collectionPage, homePage, productPage } from './catalogue-pages.ts';
import { layout } from './layout.ts';
import { ASSETS } from './liquid/block-liquid.ts';
import type { StorePage } from './page-context.ts';
import { productPicture } from './pictures/product-picture.ts';
import { orderStatusPage } from './order-status-page.ts';
import { THEME_ASSETS } from './folder/folder-theme.ts';
import { themeAsset } from './folder/theme-asset.ts';
import { showFolderPage } from './folder/show-folder-page.ts';
import { searchPage } from './search-page.ts';
import { sectionRendering } from './section-rendering.ts';
import { showPage } from './show-page.ts';
import { CUSTOMER_COOKIE, cookieHeader, isShutOut, PASSWORD_COOKIE, type Shopper, shopperOf } from './shopper.ts';
import { textPage } from './text-pages.ts';
import { extensionRoot } from './theme-block.ts';
import { words } from './words.ts';

export interface StorefrontOptions extends Store {
  port: number;
  /** Whose storefront; the seeded shop when absent. */
  shop?: ShopState;
  /** A theme folder to show it in, unless the controls name another. */
  themeFolder?: string;
}

const TYPES: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.woff2': 'font/woff2' };

/** Opens the online store. */
export function startStorefront(options: StorefrontOptions): Promise<Served> {
  return serve(storefrontHandler(options), options.port);
}

/** The same as a handler, for tests. */
export function storefrontHandler(store: Store & Pick<StorefrontOptions, 'shop' | 'themeFolder'>): Handler {
  return async (request) => {
    const shopper = shopperOf(store, store.shop ?? store.sandbox.shop, request);
    shopper.theme.folder ??= store.themeFolder ?? null;
    const file = ownFile(shopper) ?? accountExtensionDoors(shopper, request);
    if (file) return file;
    if (shopper.path === '/password') return passwordDoor(shopper, request);
    if (isShutOut(shopper, request)) return found(`${shopper.root}/password`);
    if (isProxied(shopper)) return appProxy(shopper, request);
    return request.method === 'POST' ? post(shopper, request) : show(shopper);
  };
}

/** Pictures, style sheets and the extension's assets: open to everyone, as they are on Shopify's CDN. */
function ownFile({ path, store, theme }: Shopper): Response | null {
  if (path === '/theme.css') return asset(readFileSync(new URL('./storefront.css', import.meta.url), 'utf8'), TYPES['.css']!);
  const picture = /^\/products\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  if (picture) return asset(productPicture(picture), TYPES['.svg']!);
  if (path.startsWith(`${THEME_ASSETS}/`)) return themeAsset(theme.folder, basename(path)) ?? new Response('The theme has no such asset.\n', { status: 404 });
  if (!path.startsWith(`${ASSETS}/`)) return null;
  const name = basename(path);
  try {
    return asset(readFileSync(join(extensionRoot(store.app.extensionDir), 'assets', name)), TYPES[extname(name)] ?? 'application/octet-stream');
  } catch {
    return new Response('The extension has no such asset.\n', { status: 404 });
  }
}

/** Customer accounts are Shopify's own pages; everything else is the theme's. */
async function show(shopper: Shopper): Promise<Response> {
  const path = shopper.path.replace(/(.)\/$/, '$1');
  if (path === '/account/login') return page(signInPage(shopper));
  const order = /^\/account\/orders\/(\d+)$/.exec(path)?.[1];
  if (order) return showOrder(shopper, order);
  if (path === '/account') return shopper.customer ? page(accountPage(shopper, shopper.customer)) : found(`${shopper.root}/account/login`);
  const store = pageAt(shopper, path) ?? missingPage(shopper);
  return (await sectionRendering(shopper, store)) ?? draw(shopper, store);
}

/** Who is not signed in is asked to, and comes back. */
function showOrder(shopper: Shopper, number: string): Response {
  const status = orderStatusPage(shopper, number);
  if (status) return page(status);
  return found(shopper.customer ? `${shopper.root}/account` : `${shopper.root}/account/login?${new URLSearchParams({ return_to: shopper.url.pathname })}`);
}

function draw(shopper: Shopper, store: StorePage): Promise<Response> {
  return shopper.theme.folder ? showFolderPage(shopper, store) : showPage(shopper, store);
}

function pageAt(shopper: Shopper, path: string): StorePage | null {
  const [, kind, handle] = /^\/(products|pages)\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (handle) return kind === 'products' ? productPage(shopper, handle) : textPage(shopper, handle);
  switch (path) {
    case '/': return homePage(shopper);
    case '/collections/all': return collectionPage(shopper);
    case '/search': return searchPage(shopper);
    default: return null;
  }
}

function missingPage(shopper: Shopper): StorePage {
  const t = words[shopper.locale];
  const main = html`<div class="narrow"><h1>${t.notFound}</h1><p>${t.notFoundText}</p><p><a href="${shopper.root || '/'}">${t.toHome}</a></p></div>`;
  return { template: '404', title: t.notFound, status: 404, objects: {}, main };
}

async function post(shopper: Shopper, request: Request): Promise<Response> {
  const refused = ownPageOnly(request);
  if (refused) return refused;
  const form = new URLSearchParams(await request.text());
  if (shopper.path === '/account/login') return redirectWithCookie(backTo(shopper), CUSTOMER_COOKIE, form.get('customer') ?? '');
  if (shopper.path === '/account/logout') return redirectWithCookie(shopper.root || '/', CUSTOMER_COOKIE, '');
  const handle = /^\/products\/([a-z0-9-]+)$/.exec(shopper.path)?.[1];
  return handle && shopper.customer ? buy(shopper, handle, form.get('variantId') ?? '') : draw(shopper, missingPage(shopper));
}

/** Where somebody was asked to sign in; never off this store. */
function backTo({ url, root }: Shopper): string {
  const back = url.searchParams.get('return_to') ?? '';
  return /^(\/[a-z]{2})?\/account\/orders\/\d+$/.test(back) ? back : `${root}/account`;
}

async function buy(shopper: Shopper, handle: string, variantId: string): Promise<Response> {
  const product = onSale(shopper).find((one) => one.handle === handle);
  if (!product || !(product.variantIds as string[]).includes(variantId)) return draw(shopper, missingPage(shopper));
  const order = shopper.store.sandbox.acts.createOrder(shopper.shop, { customerId: shopper.customer!.id, variantIds: [variantId], quantities: [1], paid: true });
  return seeOther(`${shopper.root}/products/${handle}?bought=${encodeURIComponent(String(order.name))}`);
}

async function passwordDoor(shopper: Shopper, request: Request): Promise<Response> {
  const t = words[shopper.locale];
  const wrong = request.method === 'POST';
  if (wrong) {
    const given = new URLSearchParams(await request.text()).get('password') ?? '';
    if (given === shopper.theme.password) return redirectWithCookie(shopper.root || '/', PASSWORD_COOKIE, given);
  }
  if (!shopper.theme.passwordPage) return found(shopper.root || '/');
  const body = html`<div class="narrow"><h1>${t.passwordTitle}</h1><p>${t.passwordText}</p>${wrong ? html`<p class="note bad" role="alert">${t.wrongPassword}</p>` : null}
    <form method="post"><label for="password">${t.password}</label><input type="password" id="password" name="password" autocomplete="off" required /> <button>${t.enter}</button></form>
    <p class="soft">${t.passwordHint} <code>${shopper.theme.password}</code></p></div>`;
  return page(layout(shopper, { title: t.passwordTitle, body }), { status: wrong ? 401 : 200 });
}

function redirectWithCookie(location: string, name: string, value: string): Response {
  return new Response(null, { status: 303, headers: { location, 'set-cookie': cookieHeader(name, value) } });
}
