import { shopify } from '#app/shopify.server.ts';
import { withLock } from '#app/platform/control/locks.sql.server.ts';
import { minutes } from '#app/platform/spans.ts';
import type { AdminGraphql } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { house } from './house.server.ts';

/**
 * Admin API calls on the shop's own expiring token. The library renews without
 * a lock, and refresh tokens rotate: here one caller renews for all. A token
 * that Shopify refuses before its time is renewed too, once; a refused call did
 * nothing, so it may be sent again.
 */
export function offlineGraphql(domain: string): AdminGraphql {
  return async (query, options) => {
    const { admin, session } = await offlineContext(domain);
    try {
      return await admin.graphql(query, options);
    } catch (error) {
      const renewed = isRefusedToken(error) && (await renewedContext(domain, session.accessToken));
      if (!renewed) throw error;
      return renewed.admin.graphql(query, options);
    }
  };
}

type OfflineContext = Awaited<ReturnType<typeof shopify.unauthenticated.admin>>;

async function offlineContext(domain: string): Promise<OfflineContext> {
  const session = await house().sessions.loadSession(`offline_${domain}`);
  const expiring = session?.expires && session.expires.getTime() < Date.now() + minutes(6);
  if (!expiring) return shopify.unauthenticated.admin(domain);
  return withLock(house().locks, `session:offline_${domain}`, () => shopify.unauthenticated.admin(domain));
}

/** Null when Shopify gives no other one: the app was removed, or waits for an agent to open it. */
function renewedContext(domain: string, refused: string | undefined): Promise<OfflineContext | null> {
  const id = `offline_${domain}`;
  return withLock(house().locks, `session:${id}`, async () => {
    const session = await house().sessions.loadSession(id);
    if (!session?.refreshToken) return null;
    // Another caller may have renewed it meanwhile.
    if (session.accessToken === refused) session.expires = new Date(0);
    try {
      return await house().sessions.withLoaded(session, () => shopify.unauthenticated.admin(domain));
    } catch (thrown) {
      if (thrown instanceof Response) return null;
      throw thrown;
    }
  });
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof Error && (error as { response?: { code?: number } }).response?.code === 401;
}
