import type { Desk, Ledger } from '#app/desk/desk.ts';

export interface StorefrontSettings {
  /** Path of the app proxy below the storefront's root, such as "/apps/mend". */
  proxyPath: string;
  /** When a request last came through it, to the day; null for never. */
  proxySeenAt: Date | null;
  /** Whether shoppers see the service figures. */
  figuresOn: boolean;
}

/** Where shopify.app.toml puts the proxy, until a request says otherwise. */
export const DEFAULT_PROXY_PATH = '/apps/mend';

/** What the shop's storefront has of Mend; the defaults where nothing was kept yet. */
export async function storefrontSettings({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<StorefrontSettings> {
  const kept = await db.storefrontSettings.findFirst({ where: { shopId: shop.id }, select: { proxyPath: true, proxySeenAt: true, figuresOn: true } });
  return kept ?? { proxyPath: DEFAULT_PROXY_PATH, proxySeenAt: null, figuresOn: false };
}
