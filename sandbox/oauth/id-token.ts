import { randomUUID } from 'node:crypto';
import type { AppRegistration } from '../types.ts';
import { readJwt, signJwt } from './jwt.ts';
import type { Claims } from './jwt.ts';

const LIFE_S = 60;
/** Shopify's libraries allow the same. */
const TOLERANCE_S = 10;

/** An id token as App Bridge hands out: one minute, for this shop, this staff member and this app. */
export function idToken(app: AppRegistration, shop: string, staffId: string, nowMs: number, overrides: Claims = {}): string {
  const now = Math.floor(nowMs / 1000);
  return signJwt({
    iss: `https://${shop}/admin`,
    dest: `https://${shop}`,
    aud: app.clientId,
    sub: staffId.split('/').at(-1),
    exp: now + LIFE_S,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
    ...overrides,
  }, app.clientSecret);
}

/** The staff number of a token that is good for this shop now; else undefined. */
export function idTokenSubject(app: AppRegistration, shop: string, token: string, nowMs: number): string | undefined {
  const claims = readJwt(token, app.clientSecret);
  const now = nowMs / 1000;
  if (!claims || claims['aud'] !== app.clientId || claims['dest'] !== `https://${shop}`) return undefined;
  if (claims['iss'] !== `https://${shop}/admin`) return undefined;
  if (!(Number(claims['exp']) > now - TOLERANCE_S) || Number(claims['nbf'] ?? 0) > now + TOLERANCE_S) return undefined;
  return String(claims['sub']);
}
