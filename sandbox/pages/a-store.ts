import { idToken } from '#sandbox/oauth/id-token.ts';
import { signProxy } from '#sandbox/oauth/sign-proxy.ts';
import { DEFAULT_PLACE, seedShop } from '#sandbox/seed/seed-shop.ts';
import { openWorld } from '#sandbox/state/world.ts';
import type { Acts, AppRegistration, Fault, Sandbox, WebhookControl } from '#sandbox/types.ts';
import type { Store } from './store.ts';

export const SECRET = 'a-secret-of-the-tests';

export interface AStore extends Store {
  /** Every act that was called, with what it was given after the shop. */
  acted: [name: string, ...given: unknown[]][];
  /** Every request that reached the app's server. */
  received: Request[];
  /** What the app's server answers; 200 with no body unless set. */
  answer: (request: Request) => Response | Promise<Response>;
}

/** A small seeded store for tests of pages: the real world, acts that are only written down, and an app that answers as told. */
export function aStore(): AStore {
  const acted: AStore['acted'] = [];
  const received: Request[] = [];
  const app: AppRegistration = {
    clientId: 'a-client-id',
    clientSecret: SECRET,
    url: 'https://mend-app.test',
    tomlPath: 'shopify.app.toml',
    extensionDir: 'extensions/help',
    fetch: async (request) => {
      received.push(request);
      return store.answer(request);
    },
  };
  const store: AStore = {
    sandbox: aSandbox(app, acted),
    app,
    origins: { shell: 'http://localhost:4100', app: 'http://localhost:4101', storefront: 'http://localhost:4102' },
    acted,
    received,
    answer: () => new Response(null),
  };
  return store;
}

function aSandbox(app: AppRegistration, acted: AStore['acted']): Sandbox {
  const started = new Date('2026-11-20T03:00:00Z');
  const world = openWorld({ plant: (line) => seedShop(line.seed, line.size, new Date(line.now), { ...DEFAULT_PLACE, domain: line.shop }), now: () => started });
  const shop = world.openShop('ondam.myshopify.com', 1, 'small');
  const armed: Fault[] = [];
  const webhooks: WebhookControl = { drain: async () => undefined, mode: {}, deliveries: () => [], redeliver: async () => undefined, retryNow: async () => void acted.push(['retryNow']) };
  return {
    world, shop, webhooks,
    openShop: (domain, options) => world.openShop(domain, options?.seed ?? 1, options?.size ?? 'small'),
    fetch: async () => new Response(null, { status: 404 }),
    faults: { arm: (fault) => void armed.push(fault), clear: () => void armed.splice(0), armed: () => armed },
    emit: () => undefined,
    acts: writtenDown(acted),
    protectedDataApproved: true,
    tokens: {
      idToken: async (domain, staffId, overrides) => idToken(app, domain, staffId, Date.now(), overrides),
      signProxy: (params) => signProxy(params, app.clientSecret),
      revokeAll: () => void acted.push(['revokeAll']),
      expireAll: () => void acted.push(['expireAll']),
      list: () => [],
    },
    close: async () => world.close(),
  };
}

/** Acts that do nothing but leave a line. */
function writtenDown(acted: AStore['acted']): Acts {
  return new Proxy({} as Acts, {
    get: (_, name) => (_shop: unknown, ...given: unknown[]) => {
      acted.push([String(name), ...given]);
      return { id: `gid://sandbox/Done/${acted.length}`, name: '#9001' };
    },
  });
}
