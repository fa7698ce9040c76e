import { grantedScopes, askedScopes } from '#sandbox/controls/installation.ts';
import { json } from '#sandbox/pages/respond.ts';
import { ownPageOnly } from '#sandbox/pages/own-page-only.ts';
import { visit as visitOf, type Store, type Visit } from '#sandbox/pages/store.ts';
import { found } from '#sandbox/pages/respond.ts';
import { whereIs } from './admin-address.ts';
import { extensions } from './theme-extensions.ts';

/** Answers the shell's own script on behalf of the framed app. Null when the path is none of these doors. */
export async function bridgeDoors(store: Store, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const door = /^\/bridge\/([a-z-]+)$/.exec(url.pathname)?.[1];
  if (!door) return null;
  const shop = store.sandbox.world.shops.get(url.searchParams.get('shop') ?? '');
  const refused = ownPageOnly(request);
  if (!shop || refused) return refused ?? new Response('No such shop in the sandbox.\n', { status: 404 });
  const visit = visitOf(store, shop, request);
  switch (door) {
    case 'id-token': return json({ token: await store.sandbox.tokens.idToken(shop.domain, visit.staff?.id ?? '') });
    case 'scopes': return json(await scopes(visit, request));
    case 'extensions': return json(extensions(visit));
    case 'where': return where(visit);
    default: return new Response('No such door.\n', { status: 404 });
  }
}

async function scopes(visit: Visit, request: Request): Promise<{ granted: string[]; required: string[]; optional: string[] }> {
  const { sandbox, app } = visit.store;
  const asked = askedScopes(app);
  if (request.method === 'POST') {
    const { add = [], remove = [] } = (await request.json()) as { add?: string[]; remove?: string[] };
    // Shopify lets an app take and give back its optional scopes only; the required ones come with installing.
    const allowed = (scope: string) => asked.optional.includes(scope);
    const kept = grantedScopes(visit.store, visit.shop).filter((scope) => !(remove.includes(scope) && allowed(scope)));
    sandbox.acts.changeScopes(visit.shop, [...new Set([...kept, ...add.filter(allowed)])]);
  }
  return { granted: grantedScopes(visit.store, visit.shop), ...asked };
}

function where(visit: Visit): Response {
  const target = whereIs(visit, visit.url.searchParams.get('url') ?? '');
  return target ? found(target) : new Response('This is not the address of a page.\n', { status: 400 });
}
