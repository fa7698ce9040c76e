import { type Html, html, type Part } from './html.ts';
import { withQuery } from './locale.ts';
import { allStaff, handleOf, numberOf, staffName, type Visit } from './store.ts';
import { words } from './words.ts';

export interface FrameOptions {
  title: string;
  /** Which entry of the navigation is current. */
  current?: string;
  head?: Part;
  body: Part;
  /** The framed app draws its own main area, without the usual padding. */
  bare?: boolean;
}

/** A whole page of the admin, the mailbox or the controls: label, navigation, who is signed in, and the body. */
export function frame(visit: Visit, options: FrameOptions): Html {
  const t = words[visit.locale];
  return html`<html lang="${visit.locale}">
    <head>
      <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${options.title} · ${t.label}</title>
      <link rel="icon" href="data:," /><link rel="stylesheet" href="/sandbox.css" />${options.head}
    </head>
    <body>
      <a class="skip" href="#main">${t.skip}</a>
      ${labelBar(visit)}
      <div class="house">
        ${side(visit, options.current)}
        <main id="main" ${options.bare ? html`class="bare"` : null}>${options.body}</main>
      </div>
    </body>
  </html>`;
}

/** The language and the person stay with the visitor from page to page. */
export function link(visit: Visit, path: string): string {
  const as = visit.url.searchParams.get('as');
  return withQuery(path, { locale: visit.locale, ...(as ? { as } : {}) });
}

function labelBar(visit: Visit): Html {
  const other = visit.locale === 'ko' ? 'en' : 'ko';
  return html`<aside class="label" aria-label="${words[visit.locale].aboutPage}"><span>${words[visit.locale].label}</span>
    <a href="${withQuery(visit.url, { locale: other })}" lang="${other}" data-language>${words[visit.locale].otherLanguage}</a></aside>`;
}

function side(visit: Visit, current: string | undefined): Html {
  const t = words[visit.locale];
  const root = `/store/${handleOf(visit.shop)}`;
  const entry = (key: string, path: string, label: string): Html =>
    html`<a href="${link(visit, path)}" ${key === current ? html`aria-current="page"` : null}>${label}</a>`;
  return html`<nav class="side" aria-label="${t.menu}">
    <strong class="shop">${shopName(visit)}</strong>
    ${entry('home', root, t.home)} ${entry('orders', `${root}/orders`, t.orders)}
    ${entry('customers', `${root}/customers`, t.customers)} ${entry('products', `${root}/products`, t.products)}
    ${entry('discounts', `${root}/discounts`, t.discounts)} ${entry('gift_cards', `${root}/gift_cards`, t.giftCards)}
    <span class="group">${t.apps}</span>
    ${entry('app', `${root}/apps/mend`, 'Mend')}<div class="within" id="app-nav"></div>
    <span class="group">${t.around}</span>
    <a href="${visit.store.origins.storefront}${visit.locale === 'en' ? '/en' : '/'}" target="_blank" rel="noopener">${t.storefront} ↗</a>
    ${entry('mailbox', '/mailbox', t.mailbox)} ${entry('controls', '/controls', t.controls)}
    ${staffSwitch(visit)}
  </nav>`;
}

function staffSwitch(visit: Visit): Html {
  const t = words[visit.locale];
  return html`<form method="get">
    ${[...visit.url.searchParams].filter(([name]) => name !== 'as').map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label for="as">${t.signedIn}</label>
    <div class="row"><select id="as" name="as">${allStaff(visit.store, visit.shop).map(
      (one) => html`<option value="${numberOf(one.id)}" ${one.id === visit.staff?.id ? html`selected` : null}>${staffName(one)}</option>`,
    )}</select><button>${t.change}</button></div>
  </form>`;
}

function shopName(visit: Visit): string {
  for (const shop of visit.store.sandbox.world.all(visit.shop, 'Shop')) return String(shop.name);
  return handleOf(visit.shop);
}
