import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import type { Emit, Sandbox, SandboxOptions, ShopState } from './types.ts';
import { createActs } from './acts/create-acts.ts';
import { worldResolvers } from './admin-api/resolvers/resolver-map.ts';
import { DEFAULT_PLACE, seedShop } from './seed/seed-shop.ts';
import type { Place } from './seed/planting.ts';
import { shopifyHosts, type ShopifyHosts } from './shopify-hosts.ts';
import { openWorld } from './state/world.ts';
import { createWebhooks } from './webhooks/deliveries.ts';
import { readRegistration } from './webhooks/registration.ts';
import type { Registration } from './webhooks/registration.ts';
import { hidesPerson, withoutPerson } from './webhooks/without-person.ts';

/** A sandbox, with what a test may want beside the seams. */
export interface OpenSandbox extends Sandbox {
  /** Resolves when no bulk query runs, nor anything else that goes on after an answer. */
  idle(): Promise<void>;
}

/**
 * Builds the store that stands in for Shopify: the world with its seeded shop, the hosts that answer
 * for it, webhooks and acts. Nothing listens; give `fetch` the requests. With `dir` the world outlives
 * the process, without it lives in memory. Throws when the app's toml or the journal cannot be read.
 */
export function createSandbox(options: SandboxOptions): OpenSandbox {
  const { app, seed = 1, size = 'full', domain = DEFAULT_PLACE.domain, log = () => undefined } = options;
  const registration = readRegistration(app.tomlPath);
  const place = placeOf(options, registration);
  const world = openWorld({
    plant: (line) => seedShop(line.seed, line.size, new Date(line.now), { ...place, domain: line.shop }),
    ...(options.dir && { dir: options.dir }),
    ...(options.clockFile && { clockFile: options.clockFile }),
    ...(options.now && { now: options.now }),
  });
  const openShop = (at: string, opening: { size?: 'full' | 'small' | 'empty'; seed?: number } = {}): ShopState =>
    world.openShop(at, opening.seed ?? seed, opening.size ?? size);
  const shop = openShop(domain);
  const webhooks = createWebhooks({ world, app, registration });
  const emit: Emit = (at, topic, payload, more) => {
    const approval = hidesPerson(topic) ? hosts.protectedDataApproved : true;
    // Without level 1 Shopify takes no subscription to these topics.
    if (approval !== 'none') webhooks.emit(at, topic, withoutPerson(payload, approval), more);
  };
  const hosts: ShopifyHosts = shopifyHosts({
    world, emit, app, log, resolvers: worldResolvers,
    ...(options.origins && { shellOrigin: options.origins.shell }),
    ...(options.now && { now: options.now }),
    ...(options.bucketClock && { bucketClock: options.bucketClock }),
    ...(options.protectedDataApproved !== undefined && { protectedDataApproved: options.protectedDataApproved }),
  });
  return {
    world, shop, openShop, webhooks, emit,
    fetch: hosts.fetch,
    faults: hosts.faults,
    tokens: hosts.tokens,
    idle: hosts.idle,
    acts: createActs({ world, emit, registration, revokeTokens: (one) => hosts.tokens.revokeAll(one.domain) }),
    get protectedDataApproved() {
      return hosts.protectedDataApproved;
    },
    set protectedDataApproved(approved) {
      hosts.protectedDataApproved = approved;
    },
    async close() {
      hosts.close();
      await hosts.idle();
      webhooks.close();
      world.close();
    },
  };
}

/** The app as its toml describes it, with the secret and the way to its server that no toml knows. */
export function appFromToml(tomlPath: string, more: { clientSecret: string; extensionDir: string; fetch: (request: Request) => Promise<Response> }): SandboxOptions['app'] {
  const toml = parse(readFileSync(tomlPath, 'utf8')) as { client_id: string; application_url: string };
  return { clientId: toml.client_id, url: toml.application_url, tomlPath, ...more };
}

function placeOf({ app, origins }: SandboxOptions, registration: Registration): Omit<Place, 'domain'> {
  const { name, handle, scopes, apiVersion } = registration;
  return { storefront: origins?.storefront ?? DEFAULT_PLACE.storefront, app: { clientId: app.clientId, url: app.url, name, handle, scopes, apiVersion } };
}
