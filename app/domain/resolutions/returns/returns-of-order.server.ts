import type { Desk } from '#app/desk/desk.ts';
import { scopesFor } from '#app/domain/shops/optional-scopes.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { refreshReturns } from './refresh-returns.server.ts';
import { resolutionIn } from './save-return.server.ts';

export interface ReturnsPage {
  /** False where the shop has not allowed returns: nothing is known of them then. */
  granted: boolean;
  /** Whether Shopify writes to the customer as well, as the shop chose. */
  notifies: boolean;
  returns: (OrderReturn & { byMend: boolean })[];
}

/** The order's returns as they are now, the newest first. @throws Problem not_found, shopify_unavailable */
export async function returnsOfOrder(desk: Desk, orderId: string): Promise<ReturnsPage> {
  const { grantedScopes, shopifyNotifiesReturn: notifies } = await shopSettings(desk);
  if (scopesFor('returns', grantedScopes).length > 0) return { granted: false, notifies, returns: [] };
  const docs = await refreshReturns(desk, orderId);
  return { granted: true, notifies, returns: docs.map((doc) => ({ ...doc, byMend: resolutionIn(doc) !== null })) };
}
