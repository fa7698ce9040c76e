import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '#app/platform/env.server.ts';

/**
 * Lets the operator in by HTTP Basic (user "operator", password OPERATOR_TOKEN).
 * @throws Response 404 when no token is set, 401 for a wrong one, 403 for a post from another site
 */
export function enterOperator(request: Request): void {
  const token = env().OPERATOR_TOKEN;
  if (!token) throw new Response(null, { status: 404 });
  const given = Buffer.from(request.headers.get('authorization')?.replace(/^Basic /, '') ?? '', 'base64').toString();
  if (!sameText(given, `operator:${token}`)) {
    throw new Response('Operator only', { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="Mend operator", charset="UTF-8"' } });
  }
  // The browser adds the password by itself, so a post must come from our own page.
  if (request.method !== 'GET' && !isOwnPage(request)) throw new Response(null, { status: 403 });
}

/** Over plain http, and before 2023, a browser says its origin alone. What is no browser says neither, and was sent by nobody's page. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === new URL(request.url).host);
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
