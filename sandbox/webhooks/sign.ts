import { createHmac } from 'node:crypto';

/** Base64 HMAC-SHA256 of the raw body with the client secret, as in X-Shopify-Hmac-Sha256. */
export function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('base64');
}
