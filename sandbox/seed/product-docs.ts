/** Products, variants and stock at both locations. */
import { gid } from '../state/gid.ts';
import { days, iso } from '../state/time.ts';
import type { Doc } from '../types.ts';
import { PRODUCTS, TYPES } from './catalogue/products.ts';
import type { Row } from './catalogue/products.ts';
import type { Planting } from './planting.ts';

/** Plants the first `count` products. */
export function plantProducts(grow: Planting, count: number): void {
  PRODUCTS.slice(0, count).forEach((row, index) => plantProduct(grow, row, index));
  if (count < PRODUCTS.length) plantProduct(grow, PRODUCTS.at(-1)!, count);
}

function plantProduct(grow: Planting, row: Row, index: number): void {
  const id = grow.nextId('Product');
  const at = iso(grow.now.getTime() - days(880 - index * 11));
  const choices = row.option?.values ?? [{ ko: 'Default Title', en: 'Default Title' }];
  const image = imageOf(grow, row);
  const variants = choices.map((choice, place) => plantVariant(grow, row, gid('Product', id), choice, place, at));
  const stock = variants.reduce((sum, variant) => sum + (variant.inventoryQuantity as number), 0);
  grow.put('Product', {
    id: gid('Product', id),
    legacyResourceId: id,
    title: row.ko,
    titleEn: row.en,
    handle: row.handle,
    vendor: row.vendor,
    productType: TYPES[row.type].ko,
    productTypeEn: TYPES[row.type].en,
    status: 'ACTIVE',
    tags: [row.type, TYPES[row.type].ko].sort(),
    description: row.describe.ko,
    descriptionHtml: `<p>${row.describe.ko}</p>`,
    descriptionEn: row.describe.en,
    image,
    imageSeed: index + 1,
    variantIds: variants.map((variant) => variant.id),
    totalInventory: stock,
    tracksInventory: !row.digital,
    hasOnlyDefaultVariant: !row.option,
    hasOutOfStockVariants: false,
    isGiftCard: false,
    onlineStoreUrl: `${grow.place.storefront}/products/${row.handle}`,
    onlineStorePreviewUrl: `${grow.place.storefront}/products/${row.handle}`,
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
    seo: { title: null, description: null },
    templateSuffix: null,
    requiresSellingPlan: false,
    hasVariantsThatRequiresComponents: false,
    giftCardTemplateSuffix: null,
    options: [optionOf(grow, row)],
  });
}

function plantVariant(
  grow: Planting,
  row: Row,
  productId: string,
  choice: { ko: string; en: string; plus?: number },
  place: number,
  at: string,
): Doc {
  const id = grow.nextId('ProductVariant');
  const itemId = gid('InventoryItem', grow.nextId('InventoryItem'));
  const plain = choice.ko === 'Default Title';
  const sku = `${row.handle
    .split('-')
    .map((word) => word.slice(0, 3).toUpperCase())
    .join('-')}-${place + 1}`;
  const onHand = grow.random.between(40, 220);
  plantStock(grow, itemId, gid('ProductVariant', id), sku, !row.digital, onHand, at);
  return grow.put('ProductVariant', {
    id: gid('ProductVariant', id),
    legacyResourceId: id,
    productId,
    inventoryItemId: itemId,
    title: choice.ko,
    titleEn: choice.en,
    displayName: plain ? `${row.ko} - Default Title` : `${row.ko} - ${choice.ko}`,
    sku,
    barcode: null,
    price: String(row.price + (choice.plus ?? 0)),
    compareAtPrice: null,
    position: place + 1,
    taxable: true,
    availableForSale: true,
    inventoryPolicy: 'DENY',
    inventoryQuantity: onHand,
    sellableOnlineQuantity: onHand,
    selectedOptions: [{ name: row.option?.ko ?? 'Title', value: choice.ko }],
    requiresComponents: false,
    showUnitPrice: false,
    unitPrice: null,
    unitPriceMeasurement: null,
    requiresShipping: !row.digital,
    grams: row.grams,
    createdAt: at,
    updatedAt: at,
  });
}

function plantStock(grow: Planting, id: string, variantId: string, sku: string, tracked: boolean, onHand: number, at: string): void {
  const shares = [Math.ceil(onHand * 0.85), Math.floor(onHand * 0.15)];
  const number = id.split('/').at(-1)!;
  const levels = grow.all('Location').map((location, index) => ({
    id: `gid://shopify/InventoryLevel/${location.id.split('/').at(-1)}?inventory_item_id=${number}`,
    locationId: location.id,
    isActive: true,
    canDeactivate: true,
    deactivationAlert: null,
    createdAt: at,
    updatedAt: at,
    stock: {
      available: shares[index]!,
      on_hand: shares[index]!,
      committed: 0,
      reserved: 0,
      damaged: 0,
      incoming: 0,
      quality_control: 0,
      safety_stock: 0,
    },
  }));
  grow.put('InventoryItem', {
    id,
    legacyResourceId: number,
    variantId,
    sku,
    tracked,
    requiresShipping: tracked,
    levels,
    unitCost: null,
    countryCodeOfOrigin: 'KR',
    provinceCodeOfOrigin: null,
    harmonizedSystemCode: null,
    duplicateSkuCount: 0,
    inventoryHistoryUrl: null,
    createdAt: at,
    updatedAt: at,
  });
}

function imageOf(grow: Planting, row: Row): Record<string, unknown> {
  return {
    id: gid('ProductImage', grow.nextId('ProductImage')),
    url: `${grow.place.storefront}/products/${row.handle}.svg`,
    altText: row.ko,
    width: 1200,
    height: 1200,
  };
}

function optionOf(grow: Planting, row: Row): Record<string, unknown> {
  const values = row.option?.values.map((value) => value.ko) ?? ['Default Title'];
  return { id: gid('ProductOption', grow.nextId('ProductOption')), name: row.option?.ko ?? 'Title', position: 1, values };
}
