import { html, type Html } from '#sandbox/pages/html.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { json } from '#sandbox/pages/respond.ts';
import { handleOf, numberOf, type Store, visit as visitOf, type Visit } from '#sandbox/pages/store.ts';
import type { Doc } from '#sandbox/types.ts';
import { isInstalled } from '#sandbox/controls/installation.ts';
import { actionDialog, blockFrame, extensionDocument, HOST, hostFiles, script } from './extension-frame.ts';

const words = {
  ko: { order: 'Mend 문의', customer: 'Mend 문의', open: '기타 작업 › 문의 열기', status: '고객에게 보이는 주문 조회 페이지 (메일 링크로)' },
  en: { order: 'Mend tickets', customer: 'Mend tickets', open: 'More actions › Open a ticket', status: 'The order status page, as the link of a mail opens it' },
};

/** The host's part of the shell's port: documents, bundles, tokens of the member of staff. Null for any other path. */
export async function adminExtensionDoors(store: Store, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  if (!url.pathname.startsWith(`${HOST}/`)) return null;
  const file = hostFiles(store, url.pathname);
  if (file) return file;
  const shop = store.sandbox.world.shops.get(url.searchParams.get('shop') ?? '');
  if (!shop) return new Response('No such shop in the sandbox.\n', { status: 404 });
  const visit = visitOf(store, shop, request);
  if (url.pathname === `${HOST}/token`) return ownPageOnly(request) ?? json({ token: await store.sandbox.tokens.idToken(shop.domain, visit.staff?.id ?? '') });
  const target = url.searchParams.get('target') ?? '';
  if (url.pathname !== `${HOST}/frame` || !target.startsWith('admin.')) return null;
  const query = queryOf(visit);
  return extensionDocument(store, { target, locale: visit.locale, id: url.searchParams.get('id') ?? '', name: '', tokenAddress: `${HOST}/token?${query}`, appPath: `/store/${handleOf(shop)}/apps/mend/` });
}

/** What the app's extensions show beside an order or a customer, and its action. Nothing as long as the app is not installed. */
export function adminExtensions(visit: Visit, kind: 'order' | 'customer', doc: Doc): Html | null {
  if (!isInstalled(visit.store, visit.shop)) return null;
  const t = words[visit.locale];
  const query = queryOf(visit);
  query.set('id', doc.id);
  const status = kind === 'order' ? html`<p class="small"><a href="${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : ''}/account/orders/${numberOf(doc.id)}?by=link">${t.status}</a></p>` : null;
  return html`<section class="card"><div class="row"><button type="button" data-extension-open="open-a-ticket">${t.open}</button></div>
    ${blockFrame(`admin.${kind}-details.block.render`, query, t[kind])}${actionDialog(`admin.${kind}-details.action.render`, query, t.open)}${status}${script}</section>`;
}

function queryOf(visit: Visit): URLSearchParams {
  return new URLSearchParams({ shop: visit.shop.domain, locale: visit.locale, ...(visit.staff ? { as: numberOf(visit.staff.id) } : {}) });
}
