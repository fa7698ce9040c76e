import { openWorld } from '#sandbox/state/world.ts';
import type { OpenWorld, Planted } from '#sandbox/state/world.ts';
import { shopifyHosts } from '#sandbox/shopify-hosts.ts';
import type { ShopifyHosts, ShopifyParts } from '#sandbox/shopify-hosts.ts';
import type { AppRegistration, Doc, ResolverMap, ShopState } from '#sandbox/types.ts';
import { connection } from './connection.ts';

/** A shop just big enough to test the engine by itself, with resolvers of a few lines. */
export interface TinyShop {
  hosts: ShopifyHosts;
  world: OpenWorld;
  shop: ShopState;
  emitted: { topic: string; payload: Record<string, unknown> }[];
  log: string[];
  /** Sends an operation with the offline token (or another one) and reads the answer. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  post(body: unknown, token?: string, version?: string, signal?: AbortSignal): Promise<Response>;
  token(mode?: 'offline' | 'online', options?: { expiring?: string; staff?: string }): Promise<string>;
}

export interface Answer {
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, any> }[];
  extensions?: any;
}

export const DOMAIN = 'tiny.myshopify.com';
export const OWNER = 'gid://shopify/StaffMember/1';
export const CLERK = 'gid://shopify/StaffMember/2';
export const APP: AppRegistration = {
  clientId: 'tiny-client',
  clientSecret: 'tiny-secret-not-used-anywhere-else',
  url: 'https://mend-app.test',
  tomlPath: '',
  extensionDir: '',
  fetch: async () => new Response(null, { status: 200 }),
};
export const SCOPES = ['read_orders', 'write_orders', 'read_customers', 'read_products', 'write_draft_orders'];

export interface TinyOptions extends Partial<ShopifyParts> {
  scopes?: string[];
  orders?: number;
  dir?: string;
}

/** Opens the tiny shop. Its orders are `#1` … `#n`, one a day back from now, two lines each. */
export function tinyShop(options: TinyOptions = {}): TinyShop {
  const { scopes = SCOPES, orders = 3 } = options;
  const now = options.now ?? (() => new Date('2026-11-21T09:00:00Z'));
  const world = openWorld({ plant: () => plant(scopes, orders, now()), now, ...(options.dir && { dir: options.dir }) });
  const shop = world.openShop(DOMAIN, 1, 'empty');
  const emitted: TinyShop['emitted'] = [];
  const log: string[] = [];
  const hosts = shopifyHosts({
    world,
    resolvers: tinyResolvers(),
    emit: (_, topic, payload) => void emitted.push({ topic, payload }),
    app: APP,
    log: (line) => void log.push(line),
    ...options,
    now,
  });
  const token: TinyShop['token'] = async (mode = 'offline', { expiring = '0', staff = OWNER } = {}) => {
    const body = {
      client_id: APP.clientId, client_secret: APP.clientSecret,
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: await hosts.tokens.idToken(DOMAIN, staff),
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
      requested_token_type: `urn:shopify:params:oauth:token-type:${mode}-access-token`,
      expiring,
    };
    const answer = await hosts.fetch(json(`https://${DOMAIN}/admin/oauth/access_token`, body));
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  let offline: string | undefined;
  const post: TinyShop['post'] = async (body, given, version = '2026-10', signal) => {
    offline ??= await token();
    return hosts.fetch(json(`https://${DOMAIN}/admin/api/${version}/graphql.json`, body, { 'x-shopify-access-token': given ?? offline }, signal));
  };
  return {
    hosts, world, shop, emitted, log, token, post,
    ask: async (query, variables, given) => (await (await post({ query, variables }, given)).json()) as Answer,
  };
}

/** A POST of JSON, as a server-side caller sends it. */
export function json(url: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Request {
  return new Request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body), ...(signal && { signal }) });
}

function plant(scopes: string[], count: number, now: Date): Planted {
  const docs: Planted['docs'] = new Map();
  const put = (kind: string, doc: Doc): void => void docs.set(kind, (docs.get(kind) ?? new Map()).set(doc.id, doc));
  put('Shop', { id: 'gid://shopify/Shop/1', name: 'Tiny', currencyCode: 'KRW' });
  put('AppInstallation', { id: 'gid://shopify/AppInstallation/1', scopes, uninstalledAt: null });
  const staff = { lastName: 'Moon', locale: 'ko', email: 'staff@tiny.example' };
  put('Staff', { id: OWNER, firstName: 'Daon', isShopOwner: true, permissions: [], ...staff });
  put('Staff', { id: CLERK, firstName: 'Iden', isShopOwner: false, permissions: ['orders', 'customers'], ...staff });
  put('Customer', { id: 'gid://shopify/Customer/7', firstName: 'Haneul', displayName: 'Haneul Kim', numberOfOrders: '3' });
  for (let n = 1; n <= count; n += 1) {
    put('Order', {
      id: `gid://shopify/Order/${n}`, name: `#${n}`, email: 'haneul@mail.example', note: null,
      createdAt: new Date(now.getTime() - (n - 1) * 86_400_000).toISOString(), tags: ['vip'], customerId: 'gid://shopify/Customer/7',
      displayFinancialStatus: 'PAID', refunds: [],
      lines: [1, 2].map((line) => ({ id: `gid://shopify/LineItem/${n}${line}`, title: `Tea ${line}`, quantity: line })),
    });
  }
  return { docs, ids: new Map() };
}

function tinyResolvers(): ResolverMap {
  return {
    QueryRoot: {
      shop: (_, __, { world, shop }) => [...world.all(shop, 'Shop')][0],
      order: (_, { id }, { world, shop }) => world.get(shop, 'Order', id) ?? null,
      orders: (_, args, { world, shop }) => connection(world.all(shop, 'Order'), args),
      customers: (_, args, { world, shop }) => connection(world.all(shop, 'Customer'), args),
      node: (_, { id }, { world, shop }) => world.get(shop, /shopify\/(\w+)/.exec(id)![1]!, id) ?? null,
      currentAppInstallation: (_, __, { world, shop }) => [...world.all(shop, 'AppInstallation')][0],
    },
    Order: {
      lineItems: (order, args) => connection(order.lines as Doc[], args),
      customer: (order, _, { world, shop }) => world.get(shop, 'Customer', order.customerId) ?? null,
    },
    Mutation: {
      refundCreate: (_, { input }, { world, shop, idempotencyKey }) => {
        const refund = { id: `gid://shopify/Refund/${world.nextId(shop, 'Refund')}`, note: input.note ?? null, createdAt: world.now().toISOString(), key: idempotencyKey };
        world.put(shop, 'Refund', refund);
        return { refund, order: world.get(shop, 'Order', input.orderId) ?? null, userErrors: [] };
      },
      tagsAdd: (_, { id, tags }, { world, shop }) => {
        const order = world.get(shop, 'Order', id)!;
        world.put(shop, 'Order', { ...order, tags: [...(order['tags'] as string[]), ...tags] });
        return { node: world.get(shop, 'Order', id), userErrors: [] };
      },
    },
  };
}
