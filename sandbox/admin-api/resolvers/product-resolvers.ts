import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { numericId } from '../../state/gid.ts';
import { connection } from '../connection.ts';
import { exactly, idOf, numberOf, searchFilter, timeOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import { metafieldsOn } from './metafield-resolvers.ts';
import { levelsOf } from './shop-resolvers.ts';
import type { LevelNode } from './shop-resolvers.ts';

const PRODUCT_SEARCH: Record<string, FieldMatch<Doc>> = {
  default: wordsOf((doc) => [doc.title, doc.titleEn, doc.vendor, ...(doc.tags as string[])] as string[]),
  title: wordsOf((doc) => doc.title as string),
  id: idOf((doc) => doc.id),
  handle: exactly((doc) => doc.handle as string),
  vendor: exactly((doc) => doc.vendor as string),
  product_type: exactly((doc) => doc.productType as string),
  status: exactly((doc) => doc.status as string),
  tag: exactly((doc) => doc.tags as string[]),
  updated_at: timeOf((doc) => doc.updatedAt as string),
  created_at: timeOf((doc) => doc.createdAt as string),
  inventory_total: numberOf((doc) => doc.totalInventory as number),
};

const variantSearch = ({ world, shop }: AdminContext): Record<string, FieldMatch<Doc>> => ({
  default: wordsOf((doc) => [doc.displayName, doc.titleEn, world.get(shop, 'Product', String(doc.productId))?.titleEn, doc.sku] as string[]),
  title: wordsOf((doc) => doc.displayName as string),
  id: idOf((doc) => doc.id),
  sku: exactly((doc) => doc.sku as string),
  product_id: idOf((doc) => doc.productId as string),
  inventory_quantity: numberOf((doc) => doc.inventoryQuantity as number),
  updated_at: timeOf((doc) => doc.updatedAt as string),
  barcode: exactly((doc) => doc.barcode as string | null),
  product_status: exactly((doc) => world.get(shop, 'Product', String(doc.productId))?.status as string),
});

const idNumber = (doc: Doc) => Number(numericId(doc.id));

export const productResolvers: ResolverMap = {
  QueryRoot: {
    products: (_, args, { world, shop }) =>
      connection([...world.all(shop, 'Product')].filter(searchFilter('Product', args.query, PRODUCT_SEARCH, world.now())), args, {
        sortBy: productOrder(args.sortKey),
      }),
    product: (_, { id }, { world, shop }) => world.get(shop, 'Product', id) ?? null,
    productsCount: (_, args, { world, shop }) => ({
      count: [...world.all(shop, 'Product')].filter(searchFilter('Product', args.query, PRODUCT_SEARCH, world.now())).length,
      precision: 'EXACT',
    }),
    productVariants: (_, args, context) => {
      const { world, shop } = context;
      const keep = searchFilter('ProductVariant', args.query, variantSearch(context), world.now());
      return connection([...world.all(shop, 'ProductVariant')].filter(keep), args, { sortBy: variantOrder(args.sortKey) });
    },
    productVariant: (_, { id }, { world, shop }) => world.get(shop, 'ProductVariant', id) ?? null,
    inventoryItem: (_, { id }, { world, shop }) => world.get(shop, 'InventoryItem', id) ?? null,
    inventoryLevel: (_, { id }, { world, shop }) => [...world.all(shop, 'InventoryItem')].flatMap(levelsOf).find((level) => level.id === id) ?? null,
  },
  Product: {
    ...metafieldsOn(),
    variants: (product, args, context) => connection(variantsOf(product, context), args),
    variantsCount: (product) => ({ count: product.variantIds.length, precision: 'EXACT' }),
    featuredMedia: (product) => mediaOf(product),
    featuredImage: (product) => product.image,
    images: (product, args) => connection([product.image], args),
    media: (product, args) => connection([mediaOf(product)], args),
    mediaCount: () => ({ count: 1, precision: 'EXACT' }),
    description: (product, { truncateAt }) => (truncateAt == null ? product.description : product.description.slice(0, truncateAt)),
    priceRangeV2: (product, _, context) => priceRange(variantsOf(product, context)),
  },
  ProductVariant: {
    ...metafieldsOn(),
    product: (variant, _, { world, shop }) => world.get(shop, 'Product', variant.productId),
    inventoryItem: (variant, _, { world, shop }) => world.get(shop, 'InventoryItem', variant.inventoryItemId),
    price: (variant) => `${variant.price}`,
    image: () => null,
    media: (_, args) => connection([], args),
  },
  InventoryItem: {
    inventoryLevels: (item, args) => connection(levelsOf(item), args),
    inventoryLevel: (item, { locationId }) => levelsOf(item).find((level) => level.locationId === locationId) ?? null,
    locationsCount: (item) => ({ count: item.levels.length, precision: 'EXACT' }),
    variant: (item, _, { world, shop }) => world.get(shop, 'ProductVariant', item.variantId),
    variants: (item, args, { world, shop }) => connection([world.get(shop, 'ProductVariant', item.variantId)!], args),
  },
  InventoryLevel: {
    location: (level: LevelNode, _, { world, shop }) => world.get(shop, 'Location', level.locationId),
    item: (level: LevelNode, _, { world, shop }) => world.get(shop, 'InventoryItem', level.itemId),
    quantities: (level: LevelNode, { names }: { names: string[] }) => names.map((name) => quantityOf(level, name)),
  },
  Image: { url: (image) => image.url, originalSrc: (image) => image.url, src: (image) => image.url },
};

function productOrder(sortKey: string): (doc: Doc) => string | number {
  const fields: Record<string, string> = {
    TITLE: 'title',
    VENDOR: 'vendor',
    PRODUCT_TYPE: 'productType',
    UPDATED_AT: 'updatedAt',
    CREATED_AT: 'createdAt',
    PUBLISHED_AT: 'publishedAt',
    INVENTORY_TOTAL: 'totalInventory',
  };
  const field = fields[sortKey];
  return field ? (doc) => doc[field] as string | number : idNumber;
}

function variantOrder(sortKey: string): (doc: Doc) => string | number {
  const fields: Record<string, string> = {
    TITLE: 'title',
    SKU: 'sku',
    FULL_TITLE: 'displayName',
    NAME: 'displayName',
    POSITION: 'position',
    INVENTORY_QUANTITY: 'inventoryQuantity',
  };
  const field = fields[sortKey];
  return field ? (doc) => doc[field] as string | number : idNumber;
}

function variantsOf(product: Doc, { world, shop }: AdminContext): Doc[] {
  return (product.variantIds as string[]).map((id) => world.get(shop, 'ProductVariant', id)!);
}

function mediaOf(product: Doc): Doc & Record<string, unknown> {
  const image = product.image as Doc;
  const id = image.id.replace('ProductImage', 'MediaImage');
  return {
    id,
    alt: image.altText,
    image,
    preview: { image, status: 'READY' },
    mediaContentType: 'IMAGE',
    status: 'READY',
    fileStatus: 'READY',
    mediaErrors: [],
    mediaWarnings: [],
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
  };
}

function priceRange(variants: Doc[]): Record<string, { amount: string; currencyCode: string }> {
  const prices = variants.map((variant) => String(variant.price)).sort((a, b) => Number(a) - Number(b));
  return { minVariantPrice: { amount: prices[0]!, currencyCode: 'KRW' }, maxVariantPrice: { amount: prices.at(-1)!, currencyCode: 'KRW' } };
}

function quantityOf(level: LevelNode, name: string): Record<string, unknown> {
  const known = level.stock[name];
  if (known === undefined) throw new Error(`Unknown quantity name ${name}`);
  return { id: `${level.id.replace('InventoryLevel', 'InventoryQuantity')}&name=${name}`, name, quantity: known, updatedAt: level.updatedAt };
}
