import { createHmac, timingSafeEqual } from 'node:crypto';

export type Claims = Record<string, unknown>;

/** A compact JWT signed HS256, as Shopify signs id tokens with the app's secret. */
export function signJwt(claims: Claims, secret: string): string {
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const body = encode(claims);
  return `${head}.${body}.${signature(`${head}.${body}`, secret)}`;
}

/** The claims of a JWT whose HS256 signature is right; undefined for any other text. Looks at no claim. */
export function readJwt(token: string, secret: string): Claims | undefined {
  const [head, body, sign, more] = token.split('.');
  if (!head || !body || !sign || more !== undefined) return undefined;
  try {
    if ((decode(head) as { alg?: string }).alg !== 'HS256') return undefined;
    const want = Buffer.from(signature(`${head}.${body}`, secret));
    const have = Buffer.from(sign);
    return want.length === have.length && timingSafeEqual(want, have) ? (decode(body) as Claims) : undefined;
  } catch {
    return undefined;
  }
}

function signature(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64url').toString());
}
