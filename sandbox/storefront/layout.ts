import { html, type Html, type Part, raw } from '#sandbox/pages/html.ts';
import { LANGUAGES, rootOf } from './languages.ts';
import { contentForHeader } from './objects/global-objects.ts';
import { shopName } from './shop-name.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

export interface LayoutOptions {
  title: string;
  body: Part;
  /** What blocks on the page bring: style sheets, scripts, embeds of the head. */
  head?: string;
  /** Embeds at the end of the body. */
  end?: string;
}

/** The sandbox's own theme around a page. */
export function layout(shopper: Shopper, { title, body, head, end }: LayoutOptions): Html {
  const t = words[shopper.locale];
  const name = shopName(shopper);
  return html`<html lang="${shopper.language.code}" dir="${shopper.language.dir}" class="${shopper.theme.palette}">
    <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title === name ? name : `${title} · ${name}`}</title><link rel="canonical" href="${shopper.store.origins.storefront}${shopper.url.pathname}" /><link rel="icon" href="data:," />
      <link rel="stylesheet" href="/theme.css" />${raw(contentForHeader(shopper))}${raw(head ?? '')}</head>
    <body><a class="skip" href="#main">${t.skip}</a><aside class="label" aria-label="${t.aboutPage}">${t.label}</aside>${header(shopper, name)}
      <main id="main">${body}</main>${footer(shopper)}${raw(end ?? '')}</body></html>`;
}

function header(shopper: Shopper, name: string): Html {
  const t = words[shopper.locale];
  const other = LANGUAGES.find(({ code }) => code === (shopper.locale === 'ko' ? 'en' : 'ko'))!;
  const path = rootOf(other) + shopper.path + shopper.url.search;
  return html`<header class="top"><a class="name" href="${shopper.root || '/'}">${name}</a>
    <nav aria-label="${t.menu}">${to(shopper, '/collections/all', t.all)} ${to(shopper, '/pages/help', t.help)} ${shopper.customer ? to(shopper, '/account', t.account) : to(shopper, '/account/login', t.signIn)}</nav>
    ${shopper.customer ? html`<form method="post" action="${shopper.root}/account/logout"><span>${String(shopper.customer.displayName)}</span> <button class="plain">${t.signOut}</button></form>` : null}
    <a href="${path.replace(/(.)\/$/, '$1')}" lang="${other.code}">${t.otherLanguage}</a></header>`;
}

function footer(shopper: Shopper): Html {
  const t = words[shopper.locale];
  return html`<footer><nav aria-label="${t.more}">${to(shopper, '/pages/help', t.help)} ${to(shopper, '/pages/contact', t.pages.contact.title)} ${to(shopper, '/pages/order', t.pages.order.title)}
    ${to(shopper, '/pages/about', t.pages.about.title)} ${to(shopper, '/search', t.search)}</nav>${t.footer}</footer>`;
}

function to(shopper: Shopper, path: string, label: string): Html {
  return html`<a href="${shopper.root}${path}" ${shopper.path === path ? html`aria-current="page"` : null}>${label}</a>`;
}
