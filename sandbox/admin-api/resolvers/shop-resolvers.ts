import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { numericId } from '../../state/gid.ts';
import { themeOf } from '../../storefront/theme.ts';
import { connection } from '../connection.ts';
import { searchFilter, exactly, idOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import { metafieldsOn } from './metafield-resolvers.ts';

const LOCATION_SEARCH: Record<string, FieldMatch<Doc>> = {
  default: wordsOf((doc) => doc.name as string),
  name: wordsOf((doc) => doc.name as string),
  id: idOf((doc) => doc.id),
  active: exactly((doc) => doc.isActive as boolean),
  legacy: exactly(() => false),
};

function theShop({ world, shop }: AdminContext): Doc {
  for (const doc of world.all(shop, 'Shop')) return doc;
  throw new Error(`No shop document in ${shop.domain}`);
}

export const shopResolvers: ResolverMap = {
  QueryRoot: {
    shop: (_, __, context) => theShop(context),
    locations: (_, args, { world, shop }) => {
      const keep = searchFilter('Location', args.query, LOCATION_SEARCH, world.now());
      return connection([...world.all(shop, 'Location')].filter(keep), args, {
        sortBy: (doc) => (args.sortKey === 'ID' ? Number(numericId(doc.id)) : String(doc.name)),
      });
    },
    location: (_, { id }, { world, shop }) =>
      (id ? world.get(shop, 'Location', id) : [...world.all(shop, 'Location')].find((doc) => doc.isPrimary)) ?? null,
    shopLocales: (_, { published }, { world, shop }) => [...world.all(shop, 'ShopLocale')].filter((doc) => !published || doc.published),
    publicApiVersions: () => API_VERSIONS,
    onlineStore: (_, __, { world, shop }) => ({ passwordProtection: { enabled: themeOf(world, shop).passwordPage } }),
    staffMember: (_, { id }, { world, shop, token }) => world.get(shop, 'Staff', id ?? token.staffId ?? '') ?? null,
    currentStaffMember: (_, __, { world, shop, token }) => world.get(shop, 'Staff', token.staffId ?? '') ?? null,
  },
  Shop: { ...metafieldsOn(), accountOwner: (_, __, { world, shop }) => [...world.all(shop, 'Staff')].find((one) => one.isShopOwner) },
  Domain: { localization: (_, __, { world, shop }) => domainLanguage([...world.all(shop, 'ShopLocale')]) },
  Location: {
    inventoryLevel: (location, { inventoryItemId }, { world, shop }) =>
      levelsOf(world.get(shop, 'InventoryItem', inventoryItemId)).find((level) => level.locationId === location.id) ?? null,
    inventoryLevels: (location, args, { world, shop }) =>
      connection(
        [...world.all(shop, 'InventoryItem')].flatMap((item) => levelsOf(item).filter((level) => level.locationId === location.id)),
        args,
      ),
  },
};

/** The primary domain speaks the shop's languages; no country is its own. */
function domainLanguage(locales: Doc[]): { defaultLocale: unknown; alternateLocales: unknown[]; country: null } | null {
  const primary = locales.find((one) => one.primary);
  return primary ? { defaultLocale: primary.locale, alternateLocales: locales.filter((one) => one !== primary && one.published).map((one) => one.locale), country: null } : null;
}

/** Versions answered for: each is stable for a year from its month. */
const API_VERSIONS = [
  ...['2026-01', '2026-04', '2026-07', '2026-10'].map((handle) => ({
    handle,
    displayName: handle === '2026-10' ? `${handle} (Latest)` : handle,
    supported: true,
  })),
  { handle: 'unstable', displayName: 'unstable', supported: false },
];

export interface LevelNode {
  id: string;
  locationId: string;
  itemId: string;
  stock: Record<string, number>;
  updatedAt: string;
  [field: string]: unknown;
}

/** The levels of an inventory item, each knowing its item. */
export function levelsOf(item: Doc | undefined): LevelNode[] {
  return ((item?.levels ?? []) as LevelNode[]).map((level) => ({ ...level, itemId: item!.id }));
}
