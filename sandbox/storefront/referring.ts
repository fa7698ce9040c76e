import { Drop } from 'liquidjs';
import { onSale } from './catalogue.ts';
import { menu } from './menus.ts';
import { productObject } from './objects/product-object.ts';
import { colorOf, type Referred } from './setting-values.ts';
import type { Shopper } from './shopper.ts';
import { textPageObject } from './text-pages.ts';
import { words } from './words.ts';

/** A theme's colour schemes by id, as its settings keep them. */
export type ColorSchemes = Record<string, { settings: Record<string, unknown> }>;

/** The store's objects, as settings find them by handle. */
export function referring(shopper: Shopper, schemes: ColorSchemes): Referred {
  const products = () => onSale(shopper).map((product) => productObject(shopper, product));
  return {
    page: (handle) => textPageObject(shopper, handle),
    product: (handle) => products().find((product) => product.handle === handle) ?? null,
    collection: (handle) => ({ title: words[shopper.locale].all, handle, url: `${shopper.root}/collections/all`, products: products(), products_count: products().length, all_products_count: products().length, featured_image: null, description: '' }),
    menu: (handle) => menu(shopper, handle),
    scheme: (id) => new ColorScheme(id, schemes[id]?.settings ?? {}),
  };
}

/** A colour scheme prints its id and tells its colours. */
export class ColorScheme extends Drop {
  readonly id: string;
  readonly settings: Record<string, unknown>;

  constructor(id: string, settings: Record<string, unknown>) {
    super();
    this.id = id;
    this.settings = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, colorOf(value)]));
  }

  override valueOf(): string {
    return this.id;
  }
}
