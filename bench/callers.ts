import { createHmac, randomUUID } from 'node:crypto';
import { Session } from '@shopify/shopify-api';
import { SealedSessionStorage } from '#app/desk/session-storage.server.ts';
import { rolePool } from '#app/platform/db/pools.server.ts';
import { readKeyRing } from '#app/platform/seal.server.ts';
import { signJwt } from '#sandbox/oauth/jwt.ts';
import { AGENTS, agentId, type BenchShop } from './seed/shops.ts';

export interface Registration {
  clientId: string;
  clientSecret: string;
}

const HOUR = 3600;

/** Stores a fresh online session for every agent of these shops, sealed as the app seals them: Shopify is never asked. */
export async function storeSessions(appUrl: string, tokenKeys: string, shops: BenchShop[]): Promise<void> {
  const control = rolePool(appUrl, 'mend_control', 4);
  const storage = new SealedSessionStorage(control, readKeyRing(tokenKeys));
  const expires = new Date(Date.now() + 20 * HOUR * 1000);
  for (const shop of shops) {
    for (let n = 0; n < AGENTS; n++) await storage.storeSession(sessionOf(shop, agentId(n), expires));
  }
  await control.end();
}

function sessionOf(shop: BenchShop, id: string, expires: Date): Session {
  const scope = 'read_orders,write_orders,read_customers';
  return new Session({
    id: `${shop.domain}_${id}`,
    shop: shop.domain,
    state: '',
    isOnline: true,
    scope,
    expires,
    accessToken: `bench-${id}`,
    onlineAccessInfo: {
      expires_in: 20 * HOUR,
      associated_user_scope: scope,
      associated_user: { id: Number(id), first_name: 'Bench', last_name: `Agent ${id}`, email: `agent-${id}@shop.example`, email_verified: true, account_owner: false, locale: 'ko', collaborator: false },
    },
  });
}

/** The session token App Bridge would hand out to this agent. */
export function sessionToken(app: Registration, shop: BenchShop, agent: string): string {
  const now = Math.floor(Date.now() / 1000);
  return signJwt(
    { iss: `https://${shop.domain}/admin`, dest: `https://${shop.domain}`, aud: app.clientId, sub: agent, exp: now + 5 * HOUR, nbf: now - 10, iat: now - 10, jti: randomUUID(), sid: randomUUID() },
    app.clientSecret,
  );
}

/** Headers of a webhook, signed as Shopify signs it; each has an id of its own. */
export function webhookHeaders(app: Registration, shop: BenchShop, body: string): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'X-Shopify-Topic': 'orders/updated',
    'X-Shopify-Shop-Domain': shop.domain,
    'X-Shopify-Webhook-Id': randomUUID(),
    'X-Shopify-Event-Id': randomUUID(),
    'X-Shopify-Triggered-At': new Date().toISOString(),
    'X-Shopify-Hmac-Sha256': createHmac('sha256', app.clientSecret).update(body).digest('base64'),
  };
}
