import { html, type Html, type Part, raw } from '#sandbox/pages/html.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

export interface LayoutOptions {
  title: string;
  body: Part;
  /** What blocks on the page bring: style sheets and scripts. */
  head?: string;
}

/** The theme's layout around a page. */
export function layout(shopper: Shopper, { title, body, head }: LayoutOptions): Html {
  const t = words[shopper.locale];
  const name = shopName(shopper);
  return html`<html lang="${shopper.locale}">
    <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title === name ? name : `${title} · ${name}`}</title><link rel="icon" href="data:," /><link rel="stylesheet" href="/theme.css" />${raw(head ?? '')}</head>
    <body><a class="skip" href="#main">${t.skip}</a><aside class="label" aria-label="${t.aboutPage}">${t.label}</aside>${header(shopper, name)}
      <main id="main">${body}</main><footer>${t.footer}</footer></body></html>`;
}

/** The shop's name as this language writes it. */
export function shopName(shopper: Shopper): string {
  for (const shop of shopper.store.sandbox.world.all(shopper.shop, 'Shop')) {
    return shop.name === words.ko.shopName ? words[shopper.locale].shopName : String(shop.name);
  }
  return words[shopper.locale].shopName;
}

function header(shopper: Shopper, name: string): Html {
  const t = words[shopper.locale];
  const to = (path: string, label: string) => html`<a href="${shopper.root}${path}" ${shopper.path === path ? html`aria-current="page"` : null}>${label}</a>`;
  return html`<header class="top"><a class="name" href="${shopper.root || '/'}">${name}</a>
    <nav aria-label="${t.menu}">${to('/collections/all', t.all)} ${to('/pages/help', t.help)} ${shopper.customer ? to('/account', t.account) : to('/account/login', t.signIn)}</nav>
    ${shopper.customer ? html`<form method="post" action="${shopper.root}/account/logout"><span>${String(shopper.customer.displayName)}</span> <button class="plain">${t.signOut}</button></form>` : null}
    <a href="${otherLanguage(shopper)}" lang="${shopper.locale === 'ko' ? 'en' : 'ko'}">${t.otherLanguage}</a></header>`;
}

function otherLanguage(shopper: Shopper): string {
  const path = shopper.path + shopper.url.search;
  return shopper.locale === 'ko' ? `/en${path === '/' ? '' : path}` : path;
}
