import { createHmac, randomBytes } from 'node:crypto';
import { handleOf, type Visit } from '#sandbox/pages/store.ts';

/** The parameters Shopify adds when it opens an app; the app's own stay beside them. */
export const LAUNCH_PARAMETERS = ['embedded', 'hmac', 'host', 'id_token', 'locale', 'session', 'shop', 'timestamp'];

/** What Shopify calls `host`: the admin's address of the shop, base64 without padding. */
export function hostParameter(visit: Visit): string {
  return Buffer.from(`admin.shopify.com/store/${handleOf(visit.shop)}`).toString('base64').replace(/=+$/, '');
}

/**
 * The address at which the frame loads the app, signed over all parameters as Shopify does:
 * hex HMAC-SHA256 with the client secret over the sorted query string, `hmac` left out.
 */
export async function launchAddress(visit: Visit, path: string, ownQuery: URLSearchParams): Promise<string> {
  const { store, shop, staff, locale } = visit;
  const query = new URLSearchParams(ownQuery);
  for (const name of LAUNCH_PARAMETERS) query.delete(name);
  query.set('embedded', '1');
  query.set('host', hostParameter(visit));
  query.set('id_token', await store.sandbox.tokens.idToken(shop.domain, staff?.id ?? ''));
  query.set('locale', locale);
  query.set('session', randomBytes(32).toString('hex'));
  query.set('shop', shop.domain);
  query.set('timestamp', String(Math.floor(Date.now() / 1000)));
  query.set('hmac', sign(query, store.app.clientSecret));
  return `${store.origins.app}${path || '/'}?${query}`;
}

/** The signature of an admin query: sorted by name, percent-encoded as `encodeURIComponent` does. */
export function sign(query: URLSearchParams, secret: string): string {
  const merged = new Map<string, string>();
  for (const [name, value] of query) if (name !== 'hmac') merged.set(name, merged.has(name) ? `${merged.get(name)},${value}` : value);
  const text = [...merged]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return createHmac('sha256', secret).update(text).digest('hex');
}
