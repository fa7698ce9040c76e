import { isInstalled } from '#sandbox/controls/installation.ts';
import { frame, link } from '#sandbox/pages/frame.ts';
import { html } from '#sandbox/pages/html.ts';
import { found, page } from '#sandbox/pages/respond.ts';
import { handleOf, numberOf, shopByHandle, type Store, visit as visitOf, type Visit } from '#sandbox/pages/store.ts';
import { words as shared } from '#sandbox/pages/words.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { THEME_ID } from '#sandbox/storefront/theme.ts';
import { appPage } from './app-page.ts';
import { customerPage } from './customer-page.ts';
import { discountsPage, giftCardsPage } from './gesture-pages.ts';
import { homePage } from './home-page.ts';
import { consentPage, installPage } from './install-page.ts';
import { customersPage, nameOf, ordersPage, productsPage } from './list-pages.ts';
import { orderPage } from './order-page.ts';
import { themeEditorPage } from './theme-editor-page.ts';
import { words } from './words.ts';

/** The admin's pages under `/store/{handle}`. Null when the path lies elsewhere. */
export async function adminPages(store: Store, request: Request): Promise<Response | null> {
  const parts = /^\/store\/([^/]+)(\/.*)?$/.exec(new URL(request.url).pathname);
  if (!parts) return null;
  const shop = shopByHandle(store, parts[1]!);
  if (!shop) return new Response(`There is no store "${parts[1]}" in the sandbox.\n`, { status: 404 });
  return show(visitOf(store, shop, request), (parts[2] ?? '').replace(/\/$/, ''));
}

async function show(visit: Visit, path: string): Promise<Response> {
  const t = shared[visit.locale];
  const app = /^\/apps\/([^/]+)(\/.*)?$/.exec(path);
  if (app) return showApp(visit, app[1]!, app[2] ?? '');
  const one = /^\/(orders|customers|products|draft_orders)\/(\d+)$/.exec(path);
  if (one) return showOne(visit, one[1]!, one[2]!);
  switch (path) {
    case '': return page(frame(visit, { title: t.home, current: 'home', body: homePage(visit) }));
    case '/orders': return page(frame(visit, { title: t.orders, current: 'orders', body: ordersPage(visit) }));
    case '/customers': return page(frame(visit, { title: t.customers, current: 'customers', body: customersPage(visit) }));
    case '/products': return page(frame(visit, { title: t.products, current: 'products', body: productsPage(visit) }));
    case '/discounts': return page(frame(visit, { title: t.discounts, current: 'discounts', body: discountsPage(visit) }));
    case '/gift_cards': return page(frame(visit, { title: t.giftCards, current: 'gift_cards', body: giftCardsPage(visit) }));
    case '/themes/current/editor':
    case `/themes/${numberOf(THEME_ID)}/editor`: return page(frame(visit, { title: words[visit.locale].editor, body: themeEditorPage(visit) }));
    case '/oauth/install': return page(frame(visit, { title: words[visit.locale].scopesTitle, body: consentPage(visit) }));
    default: return missing(visit);
  }
}

async function showApp(visit: Visit, name: string, path: string): Promise<Response> {
  if (name === visit.store.app.clientId) return found(visit.url.pathname.replace(`/apps/${name}`, '/apps/mend') + visit.url.search);
  if (name !== 'mend') return missing(visit);
  // App Bridge talks with one origin only; the same machine under another name would not be heard.
  const own = new URL(visit.store.origins.shell);
  if (visit.url.host !== own.host) return found(own.origin + visit.url.pathname + visit.url.search);
  if (!isInstalled(visit.store, visit.shop)) return page(frame(visit, { title: words[visit.locale].install, current: 'app', body: installPage(visit) }));
  return page(await appPage(visit, path));
}

/** The page of one document. A product's is its page in the storefront, a completed draft's that of its order. */
function showOne(visit: Visit, kind: string, number: string): Response {
  const { world } = visit.store.sandbox;
  const order = kind === 'orders' && world.get<Order>(visit.shop, 'Order', `gid://shopify/Order/${number}`);
  if (order) return page(frame(visit, { title: order.name, current: 'orders', body: orderPage(visit, order) }));
  const customer = kind === 'customers' && world.get(visit.shop, 'Customer', `gid://shopify/Customer/${number}`);
  if (customer) return page(frame(visit, { title: nameOf(customer), current: 'customers', body: customerPage(visit, customer) }));
  const product = kind === 'products' && world.get(visit.shop, 'Product', `gid://shopify/Product/${number}`);
  const draft = kind === 'draft_orders' && world.get(visit.shop, 'DraftOrder', `gid://shopify/DraftOrder/${number}`);
  if (draft && draft.orderId) return found(link(visit, `/store/${handleOf(visit.shop)}/orders/${numberOf(String(draft.orderId))}`));
  return product ? found(`${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : ''}/products/${String(product.handle)}`) : missing(visit);
}

function missing(visit: Visit): Response {
  const t = shared[visit.locale];
  return page(frame(visit, { title: t.notFound, body: html`<h1>${t.notFound}</h1><p>${t.notFoundWhy}</p>` }), { status: 404 });
}
