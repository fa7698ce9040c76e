import { createHmac } from 'node:crypto';
import type { ShopIdentity } from '#app/desk/desk.ts';

export interface Proxied {
  /** Of the signed-in customer. */
  customerId?: string;
  pathPrefix?: string;
  /** Network address of the shopper. */
  address?: string;
  body?: unknown;
  /** The visitor's own parameters; Shopify signs them too. */
  query?: Record<string, string>;
  /** Parameters that are changed after signing. */
  forged?: Record<string, string>;
  /** Seconds since 1970 at which it was signed. */
  at?: number;
}

/** A shopper's request as Shopify's app proxy passes it on; with a body it is a POST of JSON. @param path below /proxy */
export function aProxiedRequest(shop: ShopIdentity, path: string, { customerId = '', pathPrefix = '/apps/mend', address = '203.0.113.1', body, query: own = {}, forged = {}, at = Math.floor(Date.now() / 1000) }: Proxied = {}): Request {
  const query: Record<string, string> = { ...own, shop: shop.domain, logged_in_customer_id: customerId, path_prefix: pathPrefix, timestamp: String(at) };
  const message = Object.entries(query).map(([name, value]) => `${name}=${value}`).toSorted().join('');
  const signature = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(message).digest('hex');
  const url = `https://mend-app.test/proxy${path}?${new URLSearchParams({ ...query, signature, ...forged })}`;
  const headers = { Accept: 'application/json', 'X-Forwarded-For': address };
  if (body === undefined) return new Request(url, { headers });
  return new Request(url, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
}
