import { page } from '#sandbox/pages/respond.ts';
import { html, raw } from '#sandbox/pages/html.ts';
import { numberOf } from '#sandbox/pages/store.ts';
import { showInFolder } from './folder/show-folder-page.ts';
import { layout } from './layout.ts';
import { blockLiquid } from './liquid/block-liquid.ts';
import { renderEmbeds } from './apps-sections.ts';
import { globalObjects } from './objects/global-objects.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

const NOT_PASSED = ['cookie', 'host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'authorization', 'accept-encoding'];

/** Whether a path lies under the app's proxy, wherever the merchant has put that. */
export function isProxied({ path, theme }: Shopper): boolean {
  return path === theme.proxyPath || path.startsWith(`${theme.proxyPath}/`);
}

/**
 * Hands a request under the proxy's path to the app's `/proxy`, signed as Shopify signs it
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies); Liquid that comes back is rendered inside the theme.
 */
export async function appProxy(shopper: Shopper, request: Request): Promise<Response> {
  let answer: Response;
  try {
    answer = await shopper.store.app.fetch(proxied(shopper, request));
  } catch (error) {
    console.error('sandbox: the app did not answer a proxied request', error);
    return appDown(shopper);
  }
  const headers = new Headers(answer.headers);
  // fetch has undone compression; the browser keeps its own cookies with the store, not with the app.
  for (const name of ['set-cookie', 'content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive']) headers.delete(name);
  rewriteLocation(headers, shopper);
  if (!/^application\/liquid/.test(answer.headers.get('content-type') ?? '')) {
    return new Response(answer.body, { status: answer.status, headers });
  }
  return liquidPage(shopper, await answer.text(), answer.status);
}

/** The request as the app receives it. */
export function proxied(shopper: Shopper, request: Request): Request {
  const { store, shop, url } = shopper;
  const target = new URL(store.app.url);
  target.pathname = `/proxy${shopper.path.slice(shopper.theme.proxyPath.length)}`;
  target.search = signedQuery(shopper).toString();
  const headers = new Headers(request.headers);
  for (const name of NOT_PASSED) headers.delete(name);
  headers.set('x-forwarded-host', shop.domain);
  headers.set('x-forwarded-proto', 'https');
  headers.set('x-shop-domain', shop.domain);
  if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', '127.0.0.1');
  if (headers.has('origin')) headers.set('origin', url.origin);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : request.body;
  return new Request(target, { method: request.method, headers, body, redirect: 'manual', signal: request.signal, ...(body ? { duplex: 'half' } : {}) } as RequestInit);
}

/** The visitor's parameters with Shopify's, and the signature over them all; the visitor's own of those names are dropped. */
function signedQuery(shopper: Shopper): URLSearchParams {
  const { store, shop, customer, url, root } = shopper;
  const shopifys: Record<string, string> = {
    shop: shop.domain,
    logged_in_customer_id: customer ? numberOf(customer.id) : '',
    path_prefix: root + shopper.theme.proxyPath,
    timestamp: String(Math.floor(Date.now() / 1000)),
  };
  const own = [...url.searchParams].filter(([name]) => !(name in shopifys) && name !== 'signature');
  const merged: Record<string, string> = { ...shopifys };
  for (const [name, value] of own) merged[name] = name in merged ? `${merged[name]},${value}` : value;
  const signature = store.sandbox.tokens.signProxy(merged).get('signature') ?? '';
  return new URLSearchParams([...own, ...Object.entries(shopifys), ['signature', signature]]);
}

/** A redirect to the app's own proxy address comes back to the storefront's. */
function rewriteLocation(headers: Headers, shopper: Shopper): void {
  const location = headers.get('location');
  if (!location || !URL.canParse(location, shopper.store.app.url)) return;
  const target = new URL(location, shopper.store.app.url);
  const home = target.origin === new URL(shopper.store.app.url).origin || target.hostname === shopper.shop.domain;
  if (!home) return;
  const path = target.pathname.replace(/^\/proxy(?=\/|$)/, shopper.root + shopper.theme.proxyPath);
  headers.set('location', path + target.search + target.hash);
}

async function liquidPage(shopper: Shopper, source: string, status: number): Promise<Response> {
  const bare = /^\s*\{%-?\s*layout\s+none\s*-?%\}/;
  // What kind of page a proxied one is, Shopify does not say; it has no template of the theme's.
  const globals = globalObjects(shopper, { template: 'page', title: words[shopper.locale].pages.help.title, objects: {} });
  const liquid = blockLiquid({ extensionDir: shopper.store.app.extensionDir, locale: shopper.language.code, now: shopper.store.sandbox.world.now(), globals, strict: false });
  const body = await liquid.parseAndRender(source.replace(bare, ''));
  if (bare.test(source)) return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
  if (shopper.theme.folder) return showInFolder(shopper, { template: 'page', title: words[shopper.locale].pages.help.title, status, objects: {}, main: null }, body);
  const embeds = await renderEmbeds(shopper, globals);
  return page(layout(shopper, { title: words[shopper.locale].pages.help.title, body: html`<div class="narrow">${raw(body)}</div>`, head: embeds.head.join(''), end: embeds.end }), { status });
}

function appDown(shopper: Shopper): Response {
  const t = words[shopper.locale];
  return page(layout(shopper, { title: t.appDown, body: html`<div class="narrow"><h1>${t.appDown}</h1><p>${t.appDownText}</p></div>` }), { status: 502 });
}
