import { shopById, shopByDomain, type ShopRow } from '#app/platform/control/shops.sql.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import type { Actor, Desk } from './desk.ts';
import { house } from './house.server.ts';
import { offlineGraphql } from './offline-graphql.server.ts';
import { openDesk } from './open-desk.server.ts';

/**
 * A desk for the night shift, on the shop's own token.
 * @throws Problem not_found when the shop is gone or has left (pass `evenWhenGone` for leaving and redaction)
 */
export async function enterJob(shopId: string, actor: Actor = { kind: 'system' }, options: { evenWhenGone?: boolean } = {}): Promise<Desk> {
  return deskOf(await shopById(house().control, shopId), actor, options);
}

/** As enterJob, for news that names its shop by domain; in Shopify's name where no other is given. */
export async function enterJobByDomain(domain: string, actor: Actor = { kind: 'shopify' }, options: { evenWhenGone?: boolean } = {}): Promise<Desk> {
  return deskOf(await shopByDomain(house().control, domain), actor, options);
}

function deskOf(shop: ShopRow | null, actor: Actor, options: { evenWhenGone?: boolean }): Desk {
  if (!shop || (shop.status !== 'installed' && !options.evenWhenGone)) throw new Problem('not_found', { note: 'the shop has left' });
  const port = shopifyGateway(offlineGraphql(shop.domain), house().patience);
  return openDesk(house(), { id: shop.id, domain: shop.domain }, actor, port);
}
