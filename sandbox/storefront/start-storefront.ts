import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { html, raw, type Html } from '#sandbox/pages/html.ts';
import { asset, found, page, seeOther } from '#sandbox/pages/respond.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { serve, type Handler, type Served } from '#sandbox/pages/serve.ts';
import type { Store } from '#sandbox/pages/store.ts';
import type { ShopState } from '#sandbox/types.ts';
import { accountPage, signInPage } from './account-pages.ts';
import { appProxy, PROXY_PREFIX } from './app-proxy.ts';
import { collectionPage, homePage, onSale, productPage } from './catalogue-pages.ts';
import { layout } from './layout.ts';
import { ASSETS } from './liquid.ts';
import { productPicture } from './pictures/product-picture.ts';
import { renderBlock } from './render-block.ts';
import { CUSTOMER_COOKIE, cookieHeader, isShutOut, PASSWORD_COOKIE, type Shopper, shopperOf } from './shopper.ts';
import { extensionRoot } from './theme-block.ts';
import { words } from './words.ts';

export interface StorefrontOptions extends Store {
  port: number;
  /** Whose storefront; the seeded shop when absent. */
  shop?: ShopState;
}

const TYPES: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.woff2': 'font/woff2' };

/** Opens the online store. */
export function startStorefront(options: StorefrontOptions): Promise<Served> {
  return serve(storefrontHandler(options), options.port);
}

/** The same as a handler, for tests. */
export function storefrontHandler(store: Store & { shop?: ShopState }): Handler {
  return async (request) => {
    const shopper = shopperOf(store, store.shop ?? store.sandbox.shop, request);
    const file = ownFile(shopper);
    if (file) return file;
    if (shopper.path === '/password') return passwordDoor(shopper, request);
    if (isShutOut(shopper, request)) return found(`${shopper.root}/password`);
    if (shopper.path === PROXY_PREFIX || shopper.path.startsWith(`${PROXY_PREFIX}/`)) return appProxy(shopper, request);
    return request.method === 'POST' ? post(shopper, request) : show(shopper);
  };
}

/** Pictures, style sheets and the extension's assets: open to everyone, as they are on Shopify's CDN. */
function ownFile({ path, store }: Shopper): Response | null {
  if (path === '/theme.css') return asset(readFileSync(new URL('./storefront.css', import.meta.url), 'utf8'), TYPES['.css']!);
  const picture = /^\/products\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  if (picture) return asset(productPicture(picture), TYPES['.svg']!);
  if (!path.startsWith(`${ASSETS}/`)) return null;
  const name = basename(path);
  try {
    return asset(readFileSync(join(extensionRoot(store.app.extensionDir), 'assets', name)), TYPES[extname(name)] ?? 'application/octet-stream');
  } catch {
    return new Response('The extension has no such asset.\n', { status: 404 });
  }
}

async function show(shopper: Shopper): Promise<Response> {
  const product = /^\/products\/([a-z0-9-]+)$/.exec(shopper.path)?.[1];
  if (product) return orMissing(shopper, productPage(shopper, product));
  switch (shopper.path.replace(/(.)\/$/, '$1')) {
    case '/': return page(homePage(shopper));
    case '/collections/all': return page(collectionPage(shopper));
    case '/pages/help': return helpPage(shopper);
    case '/account/login': return page(signInPage(shopper));
    case '/account': return shopper.customer ? page(accountPage(shopper, shopper.customer)) : found(`${shopper.root}/account/login`);
    default: return orMissing(shopper, null);
  }
}

async function helpPage(shopper: Shopper): Promise<Response> {
  const t = words[shopper.locale];
  if (!shopper.theme.helpBlock) return page(layout(shopper, { title: t.helpTitle, body: html`<div class="narrow"><h1>${t.helpTitle}</h1><p>${t.helpEmpty}</p></div>` }));
  const block = await renderBlock(shopper);
  return page(layout(shopper, { title: t.helpTitle, head: block.head, body: html`<div class="page-width"><h1>${t.helpTitle}</h1></div>${raw(block.body)}` }));
}

async function post(shopper: Shopper, request: Request): Promise<Response> {
  const refused = ownPageOnly(request);
  if (refused) return refused;
  const form = new URLSearchParams(await request.text());
  if (shopper.path === '/account/login') return redirectWithCookie(`${shopper.root}/account`, CUSTOMER_COOKIE, form.get('customer') ?? '');
  if (shopper.path === '/account/logout') return redirectWithCookie(shopper.root || '/', CUSTOMER_COOKIE, '');
  const handle = /^\/products\/([a-z0-9-]+)$/.exec(shopper.path)?.[1];
  return handle && shopper.customer ? buy(shopper, handle, form.get('variantId') ?? '') : orMissing(shopper, null);
}

function buy(shopper: Shopper, handle: string, variantId: string): Response {
  const product = onSale(shopper).find((one) => one.handle === handle);
  if (!product || !(product.variantIds as string[]).includes(variantId)) return orMissing(shopper, null);
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

function orMissing(shopper: Shopper, body: Html | null): Response {
  if (body) return page(body);
  const t = words[shopper.locale];
  return page(layout(shopper, { title: t.notFound, body: html`<div class="narrow"><h1>${t.notFound}</h1><p>${t.notFoundText}</p><p><a href="${shopper.root || '/'}">${t.toHome}</a></p></div>` }), { status: 404 });
}
