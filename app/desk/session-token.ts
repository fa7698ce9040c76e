import { createHmac, timingSafeEqual } from 'node:crypto';
import { seconds } from '#app/platform/spans.ts';

/** What Shopify vouches for of who uses an extension in a customer account. */
export interface SessionClaims {
  /** Domain of the shop. */
  shop: string;
  /** Shopify's numeric id of the customer; null before they signed in, or where the app may not know who they are. */
  customerId: string | null;
}

/** Clocks differ by so much. */
const LEEWAY = seconds(5);

/**
 * Reads the session token of a customer account: HS256 under the app's secret,
 * for this app, valid now. Shopify's library checks no audience of these.
 * https://shopify.dev/docs/api/customer-account-ui-extensions/latest/target-apis/platform-apis/session-token-api
 * @param now milliseconds
 * @returns null for what is not one, or not one any more
 */
export function readSessionToken(token: string, app: { key: string; secret: string }, now: number): SessionClaims | null {
  const [header, payload, signature, ...more] = token.split('.');
  if (!header || !payload || !signature || more.length > 0) return null;
  if (json(header)?.alg !== 'HS256' || !isSigned(`${header}.${payload}`, signature, app.secret)) return null;
  const claims = json(payload);
  if (!claims || claims.aud !== app.key || !isValid(claims, now)) return null;
  const shop = hostOf(claims.dest);
  if (!shop || (claims.iss !== undefined && hostOf(claims.iss) !== shop)) return null;
  const customerId = customerIn(claims.sub);
  return customerId === undefined ? null : { shop, customerId };
}

function json(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isSigned(text: string, signature: string, secret: string): boolean {
  const [given, right] = [Buffer.from(signature, 'base64url'), createHmac('sha256', secret).update(text).digest()];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Without an end it would be good for ever. */
function isValid({ exp, nbf }: Record<string, unknown>, now: number): boolean {
  if (typeof exp !== 'number' || exp * 1000 <= now - LEEWAY) return false;
  return nbf === undefined || (typeof nbf === 'number' && nbf * 1000 <= now + LEEWAY);
}

/** Shopify writes the shop with its scheme or without. */
function hostOf(place: unknown): string | null {
  return typeof place === 'string' ? (/^(?:https:\/\/)?([a-z0-9][a-z0-9-]*\.myshopify\.com)(?:\/admin)?$/.exec(place)?.[1] ?? null) : null;
}

/** Undefined for a subject that is no customer, as a staff member's of the admin's tokens. */
function customerIn(subject: unknown): string | null | undefined {
  if (subject === undefined || subject === null) return null;
  return typeof subject === 'string' ? /^gid:\/\/shopify\/Customer\/(\d{1,20})$/.exec(subject)?.[1] : undefined;
}
