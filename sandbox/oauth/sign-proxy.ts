import { createHmac } from 'node:crypto';

/**
 * Query parameters of an app-proxy request with Shopify's signature: hex HMAC-SHA256 over the sorted
 * `key=value` pairs, joined by nothing (https://shopify.dev/docs/apps/build/online-store/app-proxies).
 */
export function signProxy(params: Record<string, string>, secret: string): URLSearchParams {
  const text = Object.entries(params).map(([key, value]) => `${key}=${value}`).sort().join('');
  return new URLSearchParams({ ...params, signature: createHmac('sha256', secret).update(text).digest('hex') });
}
