import { DEFAULT_PROXY_PATH } from '#app/domain/channels/storefront/storefront-settings.server.ts';
import { learnProxyPath, proxyPathIn } from '#app/domain/channels/storefront/learn-proxy-path.server.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { shopifyValidators } from '#app/shopify.server.ts';
import { minutes } from '#app/platform/spans.ts';
import type { Desk } from './desk.ts';
import { house } from './house.server.ts';
import { knownShop } from './known-shops.server.ts';
import { offlineGraphql } from './offline-graphql.server.ts';
import { openDesk } from './open-desk.server.ts';

export interface StorefrontEntrance {
  desk: Desk;
  /** Shopify's id of the signed-in customer; null for a guest. */
  customerId: string | null;
  /** The shopper's address as the proxy passes it on; only for rate limits. */
  clientAddress: string;
  /** What their browser calls itself; anyone may call themselves so. */
  userAgent: string;
  /** Path of the app proxy at the storefront's root, such as "/apps/mend". */
  path: string;
}

/** What each shop's requests came through lately: what is known is not asked of the database with each of them. */
const KEEP = minutes(1);
const seen = new Map<string, { path: string; until: number }>();

/**
 * Lets a shopper's request in through Shopify's app proxy.
 * @throws Response 400 for a tampered or old signature, 404 for a shop that does not have Mend
 */
export async function enterStorefront(request: Request): Promise<StorefrontEntrance> {
  const query = new URL(request.url).searchParams;
  if (!(await isSigned(query))) throw new Response(null, { status: 400 });
  const domain = query.get('shop') ?? '';
  const shop = await knownShop(domain);
  if (shop?.status !== 'installed') throw new Response(null, { status: 404 });
  const customerId = query.get('logged_in_customer_id') || null;
  const port = shopifyGateway(offlineGraphql(domain));
  const desk = openDesk(house(), { id: shop.id, domain }, { kind: 'customer', ...(customerId ? { id: customerId } : {}) }, port);
  const path = await learned(desk, query.get('path_prefix'));
  const userAgent = request.headers.get('user-agent') ?? '';
  return { desk, customerId, path, userAgent, clientAddress: request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown' };
}

/** The signature vouches for it: it is where the merchant has the proxy now. */
async function learned(desk: Desk, pathPrefix: string | null): Promise<string> {
  const path = proxyPathIn(pathPrefix);
  if (!path) return DEFAULT_PROXY_PATH;
  const last = seen.get(desk.shop.id);
  if (last?.path === path && last.until > Date.now()) return path;
  await learnProxyPath(desk, path);
  seen.set(desk.shop.id, { path, until: Date.now() + KEEP });
  return path;
}

/** What Shopify says itself. */
const SHOPIFYS = ['shop', 'timestamp', 'signature', 'path_prefix', 'logged_in_customer_id'];

/** Duplicates of Shopify's names are refused: the one read might not be the one signed. A visitor's own may be several. */
async function isSigned(query: URLSearchParams): Promise<boolean> {
  if (SHOPIFYS.some((name) => query.getAll(name).length > 1)) return false;
  try {
    return await shopifyValidators.utils.validateHmac(query as never, { signator: 'appProxy' });
  } catch {
    return false;
  }
}
