import type { Approval, AppRegistration, Emit, Faults, ResolverMap, Sandbox, ShopState, World } from './types.ts';
import { backgroundIdle } from './admin-api/background.ts';
import { bucket } from './admin-api/bucket.ts';
import type { Bucket } from './admin-api/bucket.ts';
import { bulkOperations, failLeftovers } from './admin-api/bulk/operations.ts';
import { bulkResolvers } from './admin-api/bulk/resolvers.ts';
import { createEngine } from './admin-api/engine.ts';
import type { Engine } from './admin-api/engine.ts';
import { adminApi } from './admin-api/handle.ts';
import type { AdminApiParts } from './admin-api/handle.ts';
import { adminSchema } from './admin-api/schema.ts';
import { createFaults } from './faults/faults.ts';
import { createHanging } from './faults/hang.ts';
import { accessToken } from './oauth/access-token.ts';
import { idToken } from './oauth/id-token.ts';
import { signProxy } from './oauth/sign-proxy.ts';
import { createTokens } from './oauth/tokens.ts';
import { appBridgeScript } from './shell/app-bridge-script.ts';
import { APP_BRIDGE } from './shell/app-headers.ts';

/** The Admin API version the product is built on, and the one bulk queries run in. */
export const API_VERSION = '2026-10';

const DEFAULT_SHELL = 'http://localhost:4100';

export interface ShopifyParts {
  world: World;
  resolvers: ResolverMap;
  emit: Emit;
  app: AppRegistration;
  /** Real time; tokens live in it, whatever days the world skipped. */
  now?: () => Date;
  bucketClock?: () => number;
  protectedDataApproved?: Approval;
  /** Where the admin shell answers a person's browser: what App Bridge talks with. */
  shellOrigin?: string;
  log?: (line: string) => void;
}

export interface ShopifyHosts {
  fetch(request: Request): Promise<Response>;
  faults: Faults;
  /** May be changed while it runs. */
  protectedDataApproved: Approval;
  tokens: Sandbox['tokens'];
  /** Resolves when no bulk query runs, nor anything else that goes on after an answer. */
  idle(): Promise<void>;
  close(): void;
}

/** Everything of Shopify that answers server-side calls: the shops' Admin API and OAuth, and where results are fetched. */
export function shopifyHosts(parts: ShopifyParts): ShopifyHosts {
  const { world, app, emit, log = () => undefined } = parts;
  const realNow = (): number => (parts.now?.() ?? new Date()).getTime();
  const tokens = createTokens(world, realNow);
  const faults = createFaults();
  const hanging = createHanging();
  const bulk = bulkOperations({ world, emit, log, engine: () => engine(API_VERSION)! });
  const engine = enginesOf(merged(parts.resolvers, bulkResolvers(bulk)));
  const bucketOf = bucketsOf(parts.bucketClock ?? (() => performance.now()));
  const api: AdminApiParts = { world, tokens, faults, hanging, emit, engine, bucket: bucketOf, log, approved: () => hosts.protectedDataApproved };
  failLeftovers({ world, emit });

  const shopAt = (domain: string): ShopState | undefined => world.shops.get(domain);
  const withShop = (domain: string, act: (shop: ShopState) => void): void => {
    const shop = shopAt(domain);
    if (!shop) throw new Error(`The sandbox has no shop ${domain}`);
    act(shop);
  };
  const hosts: ShopifyHosts = {
    faults,
    protectedDataApproved: parts.protectedDataApproved ?? true,
    tokens: {
      idToken: async (shop, staffId, overrides) => idToken(app, shop, staffId, realNow(), overrides),
      signProxy: (params) => signProxy(params, app.clientSecret),
      revokeAll: (domain) => withShop(domain, tokens.revokeAll),
      expireAll: (domain) => withShop(domain, tokens.expireAll),
      list: (domain) => (shopAt(domain) ? tokens.list(shopAt(domain)!) : []),
    },
    async fetch(request) {
      const url = new URL(request.url);
      if (url.hostname === 'storage.googleapis.com') return download(bulk.download(url));
      if (`${url.origin}${url.pathname}` === APP_BRIDGE) return script(appBridgeScript({ shellOrigin: parts.shellOrigin ?? DEFAULT_SHELL, apiKey: app.clientId }));
      const shop = shopAt(url.hostname);
      if (!shop) return notFound(`${url.hostname}${url.pathname}`, log);
      const version = /^\/admin\/api\/([^/]+)\/graphql\.json$/.exec(url.pathname)?.[1];
      if (version) return adminApi(request, shop, version, api);
      if (url.pathname === '/admin/oauth/access_token' && request.method === 'POST') return accessToken(request, shop, { app, world, tokens, realNow });
      return notFound(`${url.hostname}${url.pathname}`, log);
    },
    idle: async () => {
      await bulk.idle();
      await backgroundIdle(world);
    },
    close() {
      bulk.stop();
      hanging.letGo();
    },
  };
  return hosts;
}

function enginesOf(resolvers: ResolverMap): (version: string) => Engine | undefined {
  const engines = new Map<string, Engine>();
  return (version) => {
    const schema = engines.get(version)?.schema ?? adminSchema(version);
    if (schema && !engines.has(version)) engines.set(version, createEngine(schema, resolvers));
    return engines.get(version);
  };
}

/** Points are per app and shop; there is one app here. */
function bucketsOf(clock: () => number): (shop: ShopState) => Bucket {
  const buckets = new WeakMap<ShopState, Bucket>();
  return (shop) => {
    const known = buckets.get(shop) ?? bucket(clock);
    buckets.set(shop, known);
    return known;
  };
}

function merged(...maps: ResolverMap[]): ResolverMap {
  const all: ResolverMap = {};
  for (const map of maps) {
    for (const [type, fields] of Object.entries(map)) all[type] = { ...all[type], ...fields };
  }
  return all;
}

function download(text: string | undefined): Response {
  if (text === undefined) return new Response('<Error><Code>NoSuchKey</Code></Error>', { status: 404, headers: { 'content-type': 'application/xml' } });
  return new Response(text, { headers: { 'content-type': 'application/jsonl' } });
}

function script(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}

function notFound(what: string, log: (line: string) => void): Response {
  log(`sandbox: nothing stands at ${what}`);
  return Response.json({ errors: 'Not Found' }, { status: 404 });
}
