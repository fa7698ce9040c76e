import type { Doc } from '#sandbox/types.ts';
import { productTitle, productType, variantsOf } from '../catalogue.ts';
import type { Shopper } from '../shopper.ts';

/** `product`: https://shopify.dev/docs/api/liquid/objects/product */
export function productObject(shopper: Shopper, product: Doc): Record<string, unknown> {
  const variants = variantsOf(shopper, product).map((variant) => variantObject(shopper, product, variant));
  const prices = variants.map(({ price }) => price).sort((a, b) => a - b);
  const url = `${shopper.root}/products/${String(product.handle)}`;
  const image = imageOf(shopper, product);
  const description = shopper.locale === 'en' && product.descriptionEn ? `<p>${String(product.descriptionEn)}</p>` : String(product.descriptionHtml ?? '');
  return {
    id: Number(product.id.split('/').pop()), title: productTitle(product, shopper), handle: product.handle, url, type: productType(product, shopper), vendor: product.vendor ?? '', description, content: description,
    tags: product.tags ?? [], available: true, price: prices[0] ?? 0, price_min: prices[0] ?? 0, price_max: prices.at(-1) ?? 0, price_varies: prices[0] !== prices.at(-1),
    compare_at_price: null, compare_at_price_min: 0, compare_at_price_max: 0, compare_at_price_varies: false,
    featured_image: image, featured_media: { ...image, media_type: 'image', preview_image: image }, images: [image], media: [{ ...image, media_type: 'image', preview_image: image }],
    variants, first_available_variant: variants[0] ?? null, selected_or_first_available_variant: variants[0] ?? null, selected_variant: null, has_only_default_variant: variants.length <= 1,
    variants_count: variants.length, options: [], options_with_values: [], metafields: {}, 'gift_card?': false, requires_selling_plan: false, selling_plan_groups: [], quantity_price_breaks_configured: false,
  };
}

/** A decimal amount as Liquid counts it: hundredths, whatever the currency. */
export function cents(amount: unknown): number {
  return Math.round(Number(amount) * 100);
}

function variantObject(shopper: Shopper, product: Doc, variant: Doc) {
  const title = String((shopper.locale === 'en' && variant.titleEn) || variant.title);
  return {
    id: Number(variant.id.split('/').pop()), title, sku: variant.sku ?? null, price: cents(variant.price), compare_at_price: null, available: true, options: [title], option1: title,
    url: `${shopper.root}/products/${String(product.handle)}?variant=${variant.id.split('/').pop()}`, featured_image: null, featured_media: null, inventory_quantity: Number(variant.inventoryQuantity ?? 0), taxable: true, requires_shipping: true,
    quantity_rule: { min: 1, max: null, increment: 1 }, unit_price: null, unit_price_measurement: null,
  };
}

function imageOf(shopper: Shopper, product: Doc): Record<string, unknown> {
  return { id: Number(product.id.split('/').pop()), src: `/products/${String(product.handle)}.svg`, alt: productTitle(product, shopper), width: 800, height: 800, aspect_ratio: 1, position: 1 };
}
