import { rememberAgent } from '#app/domain/shops/remember-agent.server.ts';
import { shopifyGateway } from '#app/gateways/shopify/shopify-gateway.server.ts';
import { personName } from '#app/platform/person-name.ts';
import { seconds } from '#app/platform/spans.ts';
import { authenticateAgent, type AdminContext } from './authenticate-agent.server.ts';
import type { Actor, Desk } from './desk.ts';
import { house } from './house.server.ts';
import { installedShop } from './installed-shop.server.ts';
import { openDesk } from './open-desk.server.ts';

export interface AdminEntrance {
  desk: Desk;
  agent: { id: string; name: string; email: string | null; accountOwner: boolean };
  /** Language of the staff member: ko or en. */
  locale: 'ko' | 'en';
  redirect: AdminContext['redirect'];
}

/** How long a page waits for Shopify's tokens, and the first one then for the shop; whoever waits for another tab's counts that in. */
const PATIENCE = seconds(4);

/**
 * Lets an agent in from the Shopify admin, by session token.
 * @throws Response when the token is missing, tampered, expired or another app's; 503 while Shopify does not answer and the shop is new
 */
export async function enterAdmin(request: Request): Promise<AdminEntrance> {
  const context = await authenticateAgent(request, PATIENCE);
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
  const shop = await installedShop(context.session.shop, actor, port, PATIENCE);
  const desk = openDesk(house(), shop, actor, port);
  const asked = new URL(request.url).searchParams.get('locale');
  // A page left open reads itself again under its own address: that is no new choice of language. Only what a page fetches carries the header.
  const chosen = asked && !request.headers.has('authorization') ? readable(asked) : null;
  const remembered = readable(await rememberAgent(desk, agent, chosen, readable(user.locale ?? 'en')));
  return { desk, agent, locale: asked ? readable(asked) : remembered, redirect: context.redirect };
}

function readable(locale: string): 'ko' | 'en' {
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
