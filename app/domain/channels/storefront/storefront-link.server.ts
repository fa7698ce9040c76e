import type { Desk, Ledger } from '#app/desk/desk.ts';
import { storefrontSettings } from './storefront-settings.server.ts';

/**
 * Absolute address of a page of ours in the store's own domain.
 * @param path below the app proxy, such as "/surveys/abc"
 */
export async function storefrontLink(from: Pick<Desk | Ledger, 'shop' | 'db'>, path: string): Promise<string> {
  const { storefrontUrl } = await from.db.shopSettings.findFirstOrThrow({ where: { shopId: from.shop.id }, select: { storefrontUrl: true } });
  const { proxyPath } = await storefrontSettings(from);
  return `${storefrontUrl}${proxyPath}${path}`;
}
