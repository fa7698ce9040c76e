import { randomUUID } from 'node:crypto';
import type { AppRegistration } from '../types.ts';
import { signJwt } from './jwt.ts';

const LIFE_S = 300;

/** A session token as extensions of customer accounts get it: without a subject until the customer signed in. How long it lives is ours. */
export function accountToken(app: AppRegistration, shop: string, customerId: string | null, nowMs: number): string {
  const now = Math.floor(nowMs / 1000);
  return signJwt({ dest: shop, aud: app.clientId, exp: now + LIFE_S, nbf: now, iat: now, jti: randomUUID(), ...(customerId ? { sub: customerId } : {}) }, app.clientSecret);
}
