import { randomInt } from 'node:crypto';
import type { Actor } from '#app/desk/desk.ts';
import { shopifyGateway, type AdminGraphql } from '#app/gateways/shopify/shopify-gateway.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { appFromToml, createSandbox, type OpenSandbox } from '#sandbox/sandbox.ts';
import type { SandboxOptions } from '#sandbox/types.ts';
import { aClock, aDesk, type TestClock, type TestDesk } from './a-desk.ts';

export type Staff = 'owner' | 'agent' | 'part-timer';

export interface SandboxWanted extends Partial<Omit<SandboxOptions, 'app'>> {
  /** Where webhooks go; without it they are taken and forgotten. */
  deliver?: (request: Request) => Promise<Response>;
}

/** Milliseconds of each sandbox's rate limit: waiting moves them, so that no test waits. */
const bucketTimes = new WeakMap<OpenSandbox, { now: number }>();

/** A small store that behaves like Shopify, in this process, for the app as it is registered. */
export function aSandbox({ deliver, ...options }: SandboxWanted = {}): OpenSandbox {
  const app = appFromToml('shopify.app.toml', {
    clientSecret: process.env.SHOPIFY_API_SECRET!,
    extensionDir: 'extensions/help',
    fetch: deliver ?? (async () => new Response(null, { status: 200 })),
  });
  const bucket = { now: 0 };
  const sandbox = createSandbox({ size: 'small', app, bucketClock: () => bucket.now, ...options });
  bucketTimes.set(sandbox, bucket);
  return sandbox;
}

export interface DeskInSandbox {
  sandbox: OpenSandbox;
  /** On the shop's own token. */
  desk: TestDesk;
  clock: TestClock;
  /** The same desk as a member of staff sees it, on their online token. */
  deskOf(staff: Staff): Promise<TestDesk>;
}

/** A desk whose Shopify is a sandbox; both live by one clock. */
export async function aDeskInSandbox(options: SandboxWanted = {}): Promise<DeskInSandbox> {
  const id = String(randomInt(10_000_000, 2_000_000_000));
  const clock = aClock();
  const sandbox = aSandbox({ domain: `shop-${id}.myshopify.com`, now: () => clock.now(), ...options });
  const shop = { id, domain: sandbox.shop.domain };
  const desk = await aDesk({ shop, clock, actor: { kind: 'system' }, shopify: await shopifyPortOver(sandbox) });
  const deskOf = async (staff: Staff) => {
    const { id: gid, name } = staffOf(sandbox, staff);
    const actor: Actor = { kind: 'agent', id: gid.split('/').at(-1)!, name: String(name) };
    return desk.as(actor, await shopifyPortOver(sandbox, staff));
  };
  return { sandbox, desk, clock, deskOf };
}

/**
 * The gateway over a sandbox: with the shop's offline token, or a member's online one. Waits for throttling take no time.
 * @param patience milliseconds after which an answer is given up for lost
 */
export async function shopifyPortOver(sandbox: OpenSandbox, staff?: Staff, patience?: number): Promise<ShopifyPort> {
  const fetchFile = ((url: string | URL | Request, init?: RequestInit) => sandbox.fetch(new Request(url, init))) as typeof fetch;
  const wait = async (milliseconds: number) => {
    bucketTimes.get(sandbox)!.now += milliseconds;
  };
  return shopifyGateway(await adminGraphqlOver(sandbox, staff), { fetch: fetchFile, wait, ...(patience ? { patience } : {}) });
}

/** The library's `admin.graphql` over a sandbox, errors and all left in the Response. */
async function adminGraphqlOver(sandbox: OpenSandbox, staff?: Staff): Promise<AdminGraphql> {
  const token = await accessToken(sandbox, staff);
  const url = `https://${sandbox.shop.domain}/admin/api/${API_VERSION}/graphql.json`;
  return (query, options) =>
    sandbox.fetch(
      new Request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
        body: JSON.stringify({ query, variables: options?.variables }),
      }),
    );
}

/** By token exchange, as the app itself gets one. */
export async function accessToken(sandbox: OpenSandbox, staff?: Staff): Promise<string> {
  const { domain } = sandbox.shop;
  const answer = await sandbox.fetch(
    new Request(`https://${domain}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: process.env.SHOPIFY_API_KEY,
        client_secret: process.env.SHOPIFY_API_SECRET,
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: await sandbox.tokens.idToken(domain, staffOf(sandbox, staff ?? 'owner').id),
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        requested_token_type: `urn:shopify:params:oauth:token-type:${staff ? 'online' : 'offline'}-access-token`,
        expiring: '0',
      }),
    }),
  );
  if (!answer.ok) throw new Error(`The sandbox gave no token: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

function staffOf(sandbox: OpenSandbox, role: Staff): { id: string; name: unknown } {
  const found = [...sandbox.world.all(sandbox.shop, 'Staff')].find((one) => one['role'] === role);
  if (!found) throw new Error(`The sandbox has no ${role}`);
  return { id: found.id, name: found['name'] };
}
