import { handleOf, type Store, type Visit } from '#sandbox/pages/store.ts';
import { link } from '#sandbox/pages/frame.ts';

/**
 * Where an address that the app opened lies in the shell: Shopify's admin in any of its spellings, the app itself,
 * or the wide web as it is. Null for what is not an address of a page (`javascript:` and the like).
 */
export function whereIs(visit: Visit, address: string): string | null {
  const root = `/store/${handleOf(visit.shop)}`;
  const short = /^shopify:\/*admin\/?(.*)$/i.exec(address);
  if (short) return link(visit, `${root}/${short[1]}`);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const rest = url.search + url.hash;
  if (url.hostname === 'admin.shopify.com') return link(visit, url.pathname.startsWith('/store/') ? url.pathname + rest : root);
  if (url.hostname.endsWith('.myshopify.com') && url.pathname.startsWith('/admin')) return link(visit, root + url.pathname.slice('/admin'.length) + rest);
  if (isApp(visit.store, url)) return link(visit, `${root}/apps/mend${url.pathname === '/' ? '' : url.pathname}${rest}`);
  return url.href;
}

function isApp(store: Store, url: URL): boolean {
  return url.origin === new URL(store.app.url).origin || url.origin === new URL(store.origins.app).origin;
}
