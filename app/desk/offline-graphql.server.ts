import { shopify } from '#app/shopify.server.ts';
import { withLock } from '#app/platform/control/locks.sql.server.ts';
import { minutes } from '#app/platform/spans.ts';
import type { AdminGraphql } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { house } from './house.server.ts';

/**
 * Admin API calls on the shop's own expiring token. The library renews without
 * a lock, and refresh tokens rotate: here one caller renews for all.
 */
export function offlineGraphql(domain: string): AdminGraphql {
  return async (query, options) => {
    const { admin } = await offlineContext(domain);
    return admin.graphql(query, options);
  };
}

async function offlineContext(domain: string) {
  const session = await house().sessions.loadSession(`offline_${domain}`);
  const expiring = session?.expires && session.expires.getTime() < Date.now() + minutes(6);
  if (!expiring) return shopify.unauthenticated.admin(domain);
  return withLock(house().locks, `session:offline_${domain}`, () => shopify.unauthenticated.admin(domain));
}
