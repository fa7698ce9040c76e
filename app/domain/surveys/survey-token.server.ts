import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 128 bits for one survey; only its hash is stored. */
export function newSurveySecret(): string {
  return randomBytes(16).toString('base64url');
}

/** Bound to its purpose: the hash of another link's secret never matches. */
export function hashSurveySecret(secret: string): string {
  return createHash('sha256').update(`survey\0${secret}`).digest('hex');
}

/** The link names the shop beside the secret, so that a shop is known before any row is read. */
export function surveyToken(shopId: string, secret: string): string {
  return `${shopId}.${secret}`;
}

/** The secret of a link of this shop; null for another shop's or a broken one. */
export function secretOfToken(shopId: string, token: string): string | null {
  const [owner, secret, ...rest] = token.split('.');
  return owner === shopId && secret && !rest.length && /^[\w-]{22}$/.test(secret) ? secret : null;
}
