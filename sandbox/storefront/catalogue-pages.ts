import { formatMoney } from '#sandbox/pages/format.ts';
import { html, type Html, raw } from '#sandbox/pages/html.ts';
import type { Doc } from '#sandbox/types.ts';
import { layout, shopName } from './layout.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

/** The store's first page. */
export function homePage(shopper: Shopper): Html {
  const t = words[shopper.locale];
  const products = onSale(shopper);
  const newest = [...products].reverse().slice(0, 4);
  const hero = products.find((product) => product.handle === 'moon-teapot') ?? products[0];
  const body = html`<section class="hero"><div><h1>${t.heroTitle}</h1><p>${t.heroText}</p><p><a class="button" href="${shopper.root}/collections/all">${t.heroLink}</a></p></div>
      ${hero ? html`<a href="${shopper.root}/products/${String(hero.handle)}"><img src="${picture(hero)}" width="600" height="600" alt="${title(hero, shopper)}" /></a>` : null}</section>
    <h2>${t.kinds}</h2>${kinds(shopper, products)}
    <h2>${t.newIn}</h2>${tiles(shopper, newest)}
    <section class="promise">${t.promise.map(([name, text]) => html`<div><h3>${name}</h3><p>${text}</p></div>`)}</section>`;
  return layout(shopper, { title: shopName(shopper), body });
}

/** All products, or those of one kind (`?kind=`). */
export function collectionPage(shopper: Shopper): Html {
  const kind = shopper.url.searchParams.get('kind');
  const products = onSale(shopper).filter((product) => !kind || product.productType === kind);
  const name = kind && products[0] ? typeOf(products[0], shopper) : words[shopper.locale].all;
  return layout(shopper, { title: name, body: html`<h1>${name}</h1>${tiles(shopper, products)}` });
}

/** One product; null when the store has none of this handle. */
export function productPage(shopper: Shopper, handle: string): Html | null {
  const t = words[shopper.locale];
  const product = onSale(shopper).find((one) => one.handle === handle);
  if (!product) return null;
  const bought = shopper.url.searchParams.get('bought');
  const body = html`${bought ? html`<p class="note" role="status">${t.bought} <strong>${bought}</strong></p>` : null}
    <div class="product"><img src="${picture(product)}" width="800" height="800" alt="${title(product, shopper)}" />
    <div><p class="soft">${typeOf(product, shopper)}</p><h1>${title(product, shopper)}</h1><p class="price">${price(shopper, product)}</p>
      ${description(product, shopper)}
      <p class="soft">${t.madeBy} ${String(product.vendor ?? '')}<br />${t.shippingNote}</p>${buyForm(shopper, product)}</div></div>`;
  return layout(shopper, { title: title(product, shopper), body });
}

/** The variants of a product in their order. */
export function variantsOf(shopper: Shopper, product: Doc): Doc[] {
  return ((product.variantIds as string[] | undefined) ?? []).flatMap((id) => shopper.store.sandbox.world.get(shopper.shop, 'ProductVariant', id) ?? []);
}

/** The products a visitor can see. */
export function onSale(shopper: Shopper): Doc[] {
  return [...shopper.store.sandbox.world.all(shopper.shop, 'Product')].filter((product) => product.status === 'ACTIVE');
}

function buyForm(shopper: Shopper, product: Doc): Html {
  const t = words[shopper.locale];
  if (!shopper.customer) return html`<p class="note"><a href="${shopper.root}/account/login">${t.signInFirst}</a></p>`;
  const variants = variantsOf(shopper, product);
  const name = (variant: Doc) => String((shopper.locale === 'en' && variant.titleEn) || variant.title);
  const choice = variants.length > 1
    ? html`<p><label for="variant">${t.chooseVariant}</label><select id="variant" name="variantId">${variants.map((variant) => html`<option value="${variant.id}">${name(variant)} · ${money(shopper, variant.price)}</option>`)}</select></p>`
    : html`<input type="hidden" name="variantId" value="${variants[0]?.id}" />`;
  return html`<form method="post" action="${shopper.root}/products/${String(product.handle)}">${choice}<button>${t.buy}</button></form>`;
}

function kinds(shopper: Shopper, products: Doc[]): Html {
  const first = new Map<string, Doc>();
  for (const product of products) if (!first.has(String(product.productType))) first.set(String(product.productType), product);
  return html`<ul class="tiles">${[...first].map(([kind, product]) => html`<li><a href="${shopper.root}/collections/all?kind=${encodeURIComponent(kind)}">
    <img src="${picture(product)}" width="400" height="400" alt="" loading="lazy" /><strong>${typeOf(product, shopper)}</strong></a></li>`)}</ul>`;
}

function tiles(shopper: Shopper, products: Doc[]): Html {
  return html`<ul class="tiles">${products.map((product) => html`<li><a href="${shopper.root}/products/${String(product.handle)}">
    <img src="${picture(product)}" width="400" height="400" alt="" loading="lazy" /><strong>${title(product, shopper)}</strong><br /><span class="price">${price(shopper, product)}</span></a></li>`)}</ul>`;
}

const picture = (product: Doc): string => `/products/${String(product.handle)}.svg`;
const title = (product: Doc, { locale }: Shopper): string => String((locale === 'en' && product.titleEn) || product.title);
const typeOf = (product: Doc, { locale }: Shopper): string => String((locale === 'en' && product.productTypeEn) || product.productType || '');

function description(product: Doc, { locale }: Shopper): Html {
  // The shop's own HTML, written in its admin: a theme prints it as it is.
  return locale === 'en' && product.descriptionEn ? html`<p>${String(product.descriptionEn)}</p>` : raw(String(product.descriptionHtml ?? ''));
}

function price(shopper: Shopper, product: Doc): string {
  const prices = variantsOf(shopper, product).map((variant) => String(variant.price));
  const lowest = prices.sort((a, b) => Number(a) - Number(b))[0];
  if (lowest === undefined) return '';
  return prices.at(-1) === lowest ? money(shopper, lowest) : words[shopper.locale].from(money(shopper, lowest));
}

function money(shopper: Shopper, amount: unknown): string {
  for (const shop of shopper.store.sandbox.world.all(shopper.shop, 'Shop')) return formatMoney(String(amount), String(shop.currencyCode), shopper.locale);
  return String(amount);
}
