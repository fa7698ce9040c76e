import { html } from '#sandbox/pages/html.ts';
import type { Doc } from '#sandbox/types.ts';
import { onSale, productTitle, productType } from './catalogue.ts';
import { tiles } from './catalogue-pages.ts';
import { productObject } from './objects/product-object.ts';
import type { StorePage } from './page-context.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

const PAGE = 12;

/** `/search?q=&page=`: products by name and kind. */
export function searchPage(shopper: Shopper): StorePage {
  const t = words[shopper.locale];
  const terms = shopper.url.searchParams.get('q') ?? '';
  const asked = Math.max(1, Number(shopper.url.searchParams.get('page')) || 1);
  const found = terms.trim() === '' ? [] : onSale(shopper).filter((product) => matches(product, terms, shopper));
  const results = found.map((product) => ({ ...productObject(shopper, product), object_type: 'product' }));
  const performed = terms.trim() !== '';
  const main = html`<h1>${t.search}</h1>
    <form role="search" action="${shopper.root}/search"><label for="q">${t.searchFor}</label><input type="search" id="q" name="q" value="${terms}" /> <button>${t.search}</button></form>
    ${performed ? html`<p role="status">${t.found(found.length)}</p>${found.length ? tiles(shopper, found.slice((asked - 1) * PAGE, asked * PAGE)) : null}` : null}`;
  // https://shopify.dev/docs/api/liquid/objects/search
  const search = { terms, performed, results, results_count: results.length, types: ['article', 'page', 'product'], filters: [], sort_options: [], sort_by: 'relevance', default_sort_by: 'relevance' };
  return { template: 'search', title: t.search, objects: { search }, main };
}

function matches(product: Doc, terms: string, shopper: Shopper): boolean {
  const text = `${productTitle(product, shopper)} ${productType(product, shopper)} ${String(product.title)}`.toLowerCase();
  return terms.toLowerCase().split(/\s+/).filter(Boolean).every((word) => text.includes(word));
}
