import { html, type Html, raw } from '#sandbox/pages/html.ts';
import type { Doc } from '#sandbox/types.ts';
import { moneyOf, onSale, pictureOf, priceOf, productTitle, productType, variantsOf } from './catalogue.ts';
import { shopName } from './shop-name.ts';
import { productObject } from './objects/product-object.ts';
import { APP_BLOCKS, type StorePage } from './page-context.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

/** The store's first page. */
export function homePage(shopper: Shopper): StorePage {
  const t = words[shopper.locale];
  const products = onSale(shopper);
  const newest = [...products].reverse().slice(0, 4);
  const hero = products.find((product) => product.handle === 'moon-teapot') ?? products[0];
  const main = html`<section class="hero"><div><h1>${t.heroTitle}</h1><p>${t.heroText}</p><p><a class="button" href="${shopper.root}/collections/all">${t.heroLink}</a></p></div>
      ${hero ? html`<a href="${shopper.root}/products/${String(hero.handle)}"><img src="${pictureOf(hero)}" width="600" height="600" alt="${productTitle(hero, shopper)}" /></a>` : null}</section>
    <h2>${t.kinds}</h2>${kinds(shopper, products)}
    <h2>${t.newIn}</h2>${tiles(shopper, newest)}
    <section class="promise">${t.promise.map(([name, text]) => html`<div><h3>${name}</h3><p>${text}</p></div>`)}</section>`;
  return { template: 'index', title: shopName(shopper), objects: {}, main };
}

/** All products, or those of one kind (`?kind=`). */
export function collectionPage(shopper: Shopper): StorePage {
  const kind = shopper.url.searchParams.get('kind');
  const products = onSale(shopper).filter((product) => !kind || product.productType === kind);
  const title = kind && products[0] ? productType(products[0], shopper) : words[shopper.locale].all;
  const collection = { title, handle: 'all', url: `${shopper.root}/collections/all`, description: '', products: products.map((product) => productObject(shopper, product)), products_count: products.length, all_products_count: products.length, image: null, featured_image: null, filters: [], sort_options: [], default_sort_by: 'manual', all_tags: [], all_types: [], all_vendors: [], metafields: {} };
  return { template: 'collection', title, objects: { collection }, main: html`<h1>${title}</h1>${tiles(shopper, products)}` };
}

/** One product; null when the store has none of this handle. */
export function productPage(shopper: Shopper, handle: string): StorePage | null {
  const t = words[shopper.locale];
  const product = onSale(shopper).find((one) => one.handle === handle);
  if (!product) return null;
  const title = productTitle(product, shopper);
  const bought = shopper.url.searchParams.get('bought');
  const main = html`${bought ? html`<p class="note" role="status">${t.bought} <strong>${bought}</strong></p>` : null}
    <div class="product"><img src="${pictureOf(product)}" width="800" height="800" alt="${title}" />
    <div><p class="soft">${productType(product, shopper)}</p><h1>${title}</h1><p class="price">${priceOf(shopper, product)}</p>
      ${description(product, shopper)}
      <p class="soft">${t.madeBy} ${String(product.vendor ?? '')}<br />${t.shippingNote}</p>${buyForm(shopper, product)}${APP_BLOCKS}</div></div>`;
  return { template: 'product', title, objects: { product: productObject(shopper, product) }, main };
}

/** Products as a grid of pictures. */
export function tiles(shopper: Shopper, products: Doc[]): Html {
  return html`<ul class="tiles">${products.map((product) => html`<li><a href="${shopper.root}/products/${String(product.handle)}">
    <img src="${pictureOf(product)}" width="400" height="400" alt="" loading="lazy" /><strong>${productTitle(product, shopper)}</strong><br /><span class="price">${priceOf(shopper, product)}</span></a></li>`)}</ul>`;
}

function buyForm(shopper: Shopper, product: Doc): Html {
  const t = words[shopper.locale];
  if (!shopper.customer) return html`<p class="note"><a href="${shopper.root}/account/login">${t.signInFirst}</a></p>`;
  const variants = variantsOf(shopper, product);
  const name = (variant: Doc) => String((shopper.locale === 'en' && variant.titleEn) || variant.title);
  const choice = variants.length > 1
    ? html`<p><label for="variant">${t.chooseVariant}</label><select id="variant" name="variantId">${variants.map((variant) => html`<option value="${variant.id}">${name(variant)} · ${moneyOf(shopper, variant.price)}</option>`)}</select></p>`
    : html`<input type="hidden" name="variantId" value="${variants[0]?.id}" />`;
  return html`<form method="post" action="${shopper.root}/products/${String(product.handle)}">${choice}<button>${t.buy}</button></form>`;
}

function kinds(shopper: Shopper, products: Doc[]): Html {
  const first = new Map<string, Doc>();
  for (const product of products) if (!first.has(String(product.productType))) first.set(String(product.productType), product);
  return html`<ul class="tiles">${[...first].map(([kind, product]) => html`<li><a href="${shopper.root}/collections/all?kind=${encodeURIComponent(kind)}">
    <img src="${pictureOf(product)}" width="400" height="400" alt="" loading="lazy" /><strong>${productType(product, shopper)}</strong></a></li>`)}</ul>`;
}

function description(product: Doc, { locale }: Shopper): Html {
  // The shop's own HTML, written in its admin: a theme prints it as it is.
  return locale === 'en' && product.descriptionEn ? html`<p>${String(product.descriptionEn)}</p>` : raw(String(product.descriptionHtml ?? ''));
}
