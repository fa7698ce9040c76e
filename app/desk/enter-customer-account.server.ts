import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { Desk } from './desk.ts';
import { house } from './house.server.ts';
import { knownShop } from './known-shops.server.ts';
import { offlineGraphql } from './offline-graphql.server.ts';
import { openDesk } from './open-desk.server.ts';
import { readSessionToken } from './session-token.ts';

export interface AccountEntrance {
  desk: Desk;
  /** Shopify's id of who signed in; null on an order status page that was opened by a link of a mail. */
  customerId: string | null;
}

/**
 * Lets the customer account extension in, by its session token.
 * @throws Response 401 for a token that is missing, forged, another app's or over, 410 for a shop that does not have Mend (any more)
 */
export async function enterCustomerAccount(request: Request): Promise<AccountEntrance> {
  const { SHOPIFY_API_KEY: key, SHOPIFY_API_SECRET: secret } = env();
  const token = /^Bearer (\S{1,4000})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const claims = token ? readSessionToken(token, { key, secret }, Date.now()) : null;
  if (!claims) throw new Response(null, { status: 401 });
  const shop = await knownShop(claims.shop);
  if (shop?.status !== 'installed') throw new Response(null, { status: 410 });
  const { customerId } = claims;
  const port = shopifyGateway(offlineGraphql(claims.shop));
  return { desk: openDesk(house(), { id: shop.id, domain: claims.shop }, { kind: 'customer', ...(customerId ? { id: customerId } : {}) }, port), customerId };
}
