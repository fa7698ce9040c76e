import { redirect } from '@remix-run/node';
import type { Session } from '@shopify/shopify-api';
import { readThrown } from '#app/gateways/shopify/failure.ts';
import { withLock } from '#app/platform/control/locks.sql.server.ts';
import { log } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { shopify } from '#app/shopify.server.ts';
import { backInTheFrame } from './back-in-the-frame.ts';
import { house } from './house.server.ts';
import { problemResponse } from './problem-answer.server.ts';
import { untilLate, within, type Left } from './until-late.server.ts';

export type AdminContext = Awaited<ReturnType<typeof shopify.authenticate.admin>>;

/**
 * Who asks, by the session token of the request. Several tabs that find no fresh
 * token of Shopify's wait for one of them to fetch it.
 * @param patience milliseconds to wait for Shopify
 * @throws Response a redirect for a document that lost its frame, as the library does, 401 for a token at odds with itself, 503 while Shopify does not answer
 */
export async function authenticateAgent(request: Request, patience: number): Promise<AdminContext> {
  const framed = backInTheFrame(request);
  if (framed) throw redirect(framed);
  const claim = unverifiedClaim(request);
  const slowly = (left: Left) => authenticate(request, left);
  if (!claim) return untilLate(patience, slowly);
  const session = await house().sessions.loadSession(claim.sessionId);
  if (session && isFresh(session)) return house().sessions.withLoaded(session, () => authenticate(request));
  return untilLate(patience, (left) => withLock(house().locks, `session:${claim.sessionId}`, () => slowly(left)));
}

/** The library, which waits for ever, and whose bare 500 for a token endpoint that does not answer becomes what it is. */
async function authenticate(request: Request, left?: Left): Promise<AdminContext> {
  try {
    // Bounded here too: a lock is not kept for what the library waits for.
    return await (left ? within(left(), () => shopify.authenticate.admin(request)) : shopify.authenticate.admin(request));
  } catch (thrown) {
    const outcome = readThrown(thrown);
    if (outcome?.kind !== 'lost' && outcome?.kind !== 'throttled') throw thrown;
    log.warn({ reason: outcome.kind === 'lost' ? outcome.note : 'throttled' }, 'Shopify gave no token');
    return problemResponse(new Problem('shopify_unavailable'));
  }
}

/** The library renews five minutes ahead. */
function isFresh(session: Session): boolean {
  return Boolean(session.accessToken && (!session.expires || session.expires.getTime() > Date.now() + minutes(5)));
}

/**
 * Only to choose a lock; nothing is believed of it.
 * @throws Response 401 when issuer and destination disagree: such a token is not even shown to Shopify
 */
function unverifiedClaim(request: Request): { sessionId: string } | null {
  const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? new URL(request.url).searchParams.get('id_token');
  const claims = claimsIn(token);
  if (!claims) return null;
  if (claims.issuer !== claims.destination) throw new Response(null, { status: 401 });
  return { sessionId: `${claims.destination}_${claims.member}` };
}

function claimsIn(token: string | null | undefined): { issuer: string; destination: string; member: string } | null {
  try {
    const { iss, dest, sub } = JSON.parse(Buffer.from(token!.split('.')[1]!, 'base64url').toString());
    return { issuer: new URL(iss).host, destination: new URL(dest).host, member: String(sub) };
  } catch {
    return null;
  }
}
