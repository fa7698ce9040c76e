import type { Session } from '@shopify/shopify-api';
import { shopify } from '#app/shopify.server.ts';
import { isWelcomed } from '#app/domain/shops/is-welcomed.server.ts';
import { rememberAgent } from '#app/domain/shops/remember-agent.server.ts';
import { readThrown } from '#app/gateways/shopify/failure.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { markInstalled, shopByDomain, type ShopRow } from '#app/platform/control/shops.sql.server.ts';
import { withLock } from '#app/platform/control/locks.sql.server.ts';
import { welcomeShop } from '#app/domain/shops/welcome-shop.server.ts';
import { log } from '#app/platform/log.server.ts';
import { personName } from '#app/platform/person-name.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import type { Actor, Desk, ShopIdentity } from './desk.ts';
import { house } from './house.server.ts';
import { knownShop, forgetShop } from './known-shops.server.ts';
import { openDesk } from './open-desk.server.ts';
import { problemResponse } from './problem-answer.server.ts';
import { untilLate, within, type Left } from './until-late.server.ts';

export interface AdminEntrance {
  desk: Desk;
  agent: { id: string; name: string; email: string | null; accountOwner: boolean };
  /** Language of the staff member: ko or en. */
  locale: 'ko' | 'en';
  redirect: Awaited<ReturnType<typeof shopify.authenticate.admin>>['redirect'];
}

/** Milliseconds that a page waits for Shopify's tokens, and the first one for the shop; whoever waits for another tab's counts that in. */
export interface Patience {
  tokens: number;
  shop: number;
}

const PATIENCE: Patience = { tokens: seconds(4), shop: seconds(4) };

/**
 * Lets an agent in from the Shopify admin, by session token.
 * @throws Response when the token is missing, tampered, expired or another app's; 503 while Shopify does not answer and the shop is new
 */
export async function enterAdmin(request: Request, patience: Partial<Patience> = {}): Promise<AdminEntrance> {
  const { tokens, shop: forShop } = { ...PATIENCE, ...patience };
  const context = await authenticateOnce(request, tokens);
  const user = context.session.onlineAccessInfo?.associated_user;
  if (!user) throw new Response(null, { status: 401 });
  // The library checks signature, time and audience; issuer and destination must also agree.
  const { iss, dest } = context.sessionToken;
  if (new URL(iss).host !== new URL(dest).host || new URL(dest).host !== context.session.shop) throw new Response(null, { status: 401 });

  const port = shopifyGateway(context.admin.graphql);
  const agent = {
    id: String(user.id),
    name: personName(user.first_name, user.last_name) ?? user.email,
    email: user.email ?? null,
    accountOwner: Boolean(user.account_owner),
  };
  const actor: Actor = { kind: 'agent', id: agent.id, name: agent.name };
  const shop = await shopOf(context.session.shop, actor, port, forShop);
  const desk = openDesk(house(), shop, actor, port);
  const asked = new URL(request.url).searchParams.get('locale');
  // A page left open reads itself again under its own address: that is no new choice of language. Only what a page fetches carries the header.
  const chosen = asked && !request.headers.has('authorization') ? readable(asked) : null;
  const remembered = readable(await rememberAgent(desk, agent, chosen, readable(user.locale ?? 'en')));
  return { desk, agent, locale: asked ? readable(asked) : remembered, redirect: context.redirect };
}

type AdminContext = Awaited<ReturnType<typeof shopify.authenticate.admin>>;

/** Several tabs that find no fresh token wait for one of them to fetch it. */
async function authenticateOnce(request: Request, patience: number): Promise<AdminContext> {
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

async function shopOf(domain: string, actor: Actor, port: ShopifyPort, patience: number): Promise<ShopIdentity> {
  const known = await knownShop(domain);
  if (known && (await isReady(known, actor, port))) return { id: known.id, domain };
  return untilLate(patience, (left) => withLock(house().locks, `install:${domain}`, () => install(domain, actor, port, left)));
}

async function install(domain: string, actor: Actor, port: ShopifyPort, left: Left): Promise<ShopIdentity> {
  // Another tab may have been first.
  const installed = await shopByDomain(house().control, domain);
  if (installed && (await isReady(installed, actor, port))) return { id: installed.id, domain };
  const profile = await within(left(), () => port.shopProfile());
  const shop = { id: profile.id, domain };
  if (installed?.status !== 'installed') await markInstalled(house().control, { ...shop, scopes: profile.scopes.join(',') }, house().clock.now());
  forgetShop(domain);
  await welcomeShop(openDesk(house(), shop, actor, port), profile);
  return shop;
}

/** Installations that were seen whole; each is asked about once. */
const whole = new Set<string>();

/** Installed and welcomed: whoever comes between the two waits for the second. */
async function isReady(row: ShopRow, actor: Actor, port: ShopifyPort): Promise<boolean> {
  if (row.status !== 'installed') return false;
  const installation = `${row.id} ${row.installedAt.toISOString()}`;
  if (whole.has(installation)) return true;
  if (!(await isWelcomed(openDesk(house(), { id: row.id, domain: row.domain }, actor, port)))) return false;
  whole.add(installation);
  return true;
}

function readable(locale: string): 'ko' | 'en' {
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
