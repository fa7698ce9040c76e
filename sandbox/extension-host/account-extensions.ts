import { html, type Html } from '#sandbox/pages/html.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { json } from '#sandbox/pages/respond.ts';
import { accountToken } from '#sandbox/oauth/account-token.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import type { Shopper } from '#sandbox/storefront/shopper.ts';
import { actionDialog, blockFrame, extensionDocument, HOST, hostFiles, script } from './extension-frame.ts';

const words = {
  ko: { block: '이 주문의 도움말', menu: '주문 메뉴', action: '이 주문 도움받기' },
  en: { block: 'Help with this order', menu: 'Order actions', action: 'Get help with this order' },
};

/** The host's part of the storefront's port: documents, bundles, tokens of whoever is signed in. Null for any other path. */
export function accountExtensionDoors(shopper: Shopper, request: Request): Response | null {
  const { store, shop, url, customer } = shopper;
  if (!url.pathname.startsWith(`${HOST}/`)) return null;
  const file = hostFiles(store, url.pathname);
  if (file) return file;
  if (url.pathname === `${HOST}/token`) return ownPageOnly(request) ?? json({ token: accountToken(store.app, shop.domain, customer?.id ?? null, Date.now()) });
  const target = url.searchParams.get('target') ?? '';
  if (url.pathname !== `${HOST}/frame` || !target.startsWith('customer-account.')) return null;
  const [id, name, locale] = ['id', 'name', 'locale'].map((key) => url.searchParams.get(key) ?? '') as [string, string, string];
  const root = locale === 'en' ? '/en' : '';
  const back = `${root}/account/orders/${id.split('/').at(-1)}`;
  return extensionDocument(store, {
    target, id, name, locale: locale === 'ko' ? 'ko' : 'en', tokenAddress: `${HOST}/token`,
    authenticationState: customer ? 'fully_authenticated' : 'pre_authenticated',
    signIn: `${root}/account/login?${new URLSearchParams({ return_to: back })}`,
  });
}

/** The block and the order's menu on its status page. */
export function accountExtensions(shopper: Shopper, order: Order): Html {
  const t = words[shopper.locale];
  const query = new URLSearchParams({ id: order.id, name: order.name, locale: shopper.locale });
  // Shopify has whoever presses an order's action sign in first.
  const menu = shopper.customer ? html`<nav aria-label="${t.menu}">${blockFrame('customer-account.order.action.menu-item.render', query, t.menu)}${actionDialog('customer-account.order.action.render', query, t.action)}</nav>` : null;
  return html`${menu}${blockFrame('customer-account.order-status.block.render', query, t.block)}${script}`;
}
