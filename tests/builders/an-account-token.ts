import { createHmac, randomUUID } from 'node:crypto';
import { env } from '#app/platform/env.server.ts';

/** A session token as Shopify gives it to an extension in a customer account; what is undefined is left out. */
export function anAccountToken(shop: string, customerId: string | null, overrides: Record<string, unknown> = {}, secret = env().SHOPIFY_API_SECRET): string {
  const now = Math.floor(Date.now() / 1000);
  const subject = customerId ? { sub: `gid://shopify/Customer/${customerId}` } : {};
  const text = [{ alg: 'HS256', typ: 'JWT' }, { dest: shop, aud: env().SHOPIFY_API_KEY, exp: now + 300, nbf: now, iat: now, jti: randomUUID(), ...subject, ...overrides }].map(part).join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
