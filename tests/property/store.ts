import { randomInt } from 'node:crypto';
import { Session } from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { house } from '#app/desk/house.server.ts';
import { optionalScopes } from '#app/domain/shops/optional-scopes.ts';
import type { ShopIdentity } from '#app/desk/desk.ts';
import { markInstalled } from '#app/platform/control/shops.sql.server.ts';
import { singleton } from '#app/platform/singleton.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import type { AccessToken, Doc, Installation, ShopState, StaffDoc } from '#sandbox/types.ts';
import { aSandbox } from '#tests/builders/a-sandbox.ts';
import { numberedHouse } from './numbered-house.ts';

/** A shop of its own in the sandbox and at Mend; without a past, so that it costs next to nothing. */
export interface Store {
  sandbox: OpenSandbox;
  state: ShopState;
  shop: ShopIdentity;
  staff: StaffDoc[];
  /** Webhooks that Shopify sent and that have not arrived. */
  bag: Request[];
}

interface Stores {
  sandbox: OpenSandbox;
  bags: Map<string, Request[]>;
  /** How the library's calls reach Shopify now. */
  fetch: (request: Request) => Promise<Response>;
}

/** What every shop sells and who works there; orders are their own. */
const SHARED = /^(Shop|Location|Staff|App|AppInstallation|ShopLocale|Product|ProductVariant|InventoryItem|InventoryLevel|Customer)$/;

/** @param fetch how jobs reach it: through the test's wire */
export async function openStore(fetch: (request: Request) => Promise<Response>): Promise<Store> {
  const stores = singleton('property-stores', openStores);
  stores.fetch = fetch;
  const { sandbox } = stores;
  const id = String(randomInt(10_000_000, 2_000_000_000));
  const shop = { id, domain: `shop-${id}.myshopify.com` };
  const state = sandbox.openShop(shop.domain, { size: 'empty' }) as ShopState & { ids: Map<string, number> };
  const model = sandbox.shop as typeof state;
  for (const [kind, docs] of model.docs) if (SHARED.test(kind)) state.docs.set(kind, structuredClone(docs));
  state.ids = new Map(model.ids);
  const bag: Request[] = [];
  stores.bags.set(shop.domain, bag);
  sandbox.faults.clear();
  await install(sandbox, shop, state);
  const staff = [...sandbox.world.all<StaffDoc>(state, 'Staff')];
  // All three may act at first; commands take it from them.
  for (const member of staff) member.permissions = [...staff[0]!.permissions];
  return { sandbox, state, shop, bag, staff };
}

/** Its documents go; what Mend keeps of it stays in the database of this worker. */
export function closeStore({ sandbox, shop }: Store): void {
  sandbox.world.shops.delete(shop.domain);
  singleton('property-stores', openStores).bags.delete(shop.domain);
}

/** Lets a member of staff sign in: with what they may do now. */
export function signIn({ sandbox, state }: Pick<Store, 'sandbox' | 'state'>, member: StaffDoc): string {
  const token = `shpua_${member.id.split('/').at(-1)}`;
  putToken(sandbox, state, { token, mode: 'online', permissions: member.permissions, staffId: member.id });
  return token;
}

function openStores(): Stores {
  const { clock, bucket } = numberedHouse();
  const stores: Stores = {
    bags: new Map(),
    fetch: () => Promise.reject(new Error('No shop is open')),
    sandbox: aSandbox({
      domain: 'model.myshopify.com',
      now: () => clock.now(),
      bucketClock: () => bucket.now,
      deliver: async (request) => {
        const bag = stores.bags.get(request.headers.get('x-shopify-shop-domain')!);
        bag?.push(request.clone());
        return new Response(null, { status: 200 });
      },
    }),
  };
  setAbstractFetchFunc((input, init) => stores.fetch(new Request(input as never, init as never)) as never);
  return stores;
}

async function install(sandbox: OpenSandbox, shop: ShopIdentity, state: ShopState): Promise<void> {
  const now = numberedHouse().clock.now();
  const token = 'shpat_of_the_shop';
  const [installation] = sandbox.world.all<Installation>(state, 'AppInstallation');
  installation!.scopes = [...new Set([...installation!.scopes, ...Object.values(optionalScopes).flat()])];
  putToken(sandbox, state, { token, mode: 'offline' });
  await markInstalled(house().control, { ...shop, scopes: installation!.scopes.join(',') }, now);
  await house().sessions.storeSession(new Session({ id: `offline_${shop.domain}`, shop: shop.domain, state: '', isOnline: false, accessToken: token, scope: '' }));
}

/** Without an end: a sequence skips days. */
function putToken(sandbox: OpenSandbox, state: ShopState, token: Pick<AccessToken, 'token' | 'mode'> & Partial<AccessToken>): void {
  const doc: Doc = { ...token, id: `gid://sandbox/AccessToken/${token.token}`, shop: state.domain, scopes: [] };
  sandbox.world.put(state, 'AccessToken', doc);
}
