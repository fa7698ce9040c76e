/** A small shop for tests, asked over the real way in: token exchange, then GraphQL. */
import { json } from '../tiny-shop.ts';
import { appFromToml, createSandbox } from '../../sandbox.ts';
import type { OpenSandbox } from '../../sandbox.ts';
import type { SandboxOptions } from '../../types.ts';

const SECRET = 'sandbox-test-secret';

export interface AskedShop {
  sandbox: OpenSandbox;
  /** Topics of the webhooks that arrived, in order, with their bodies. */
  heard(): Promise<{ topic: string; body: any; headers: Headers }[]>;
  /** Runs an operation as the app, or as a member of staff by role. Answers the whole GraphQL answer. */
  ask(query: string, variables?: Record<string, unknown>, as?: 'owner' | 'agent' | 'part-timer'): Promise<any>;
}

export async function askedShop(options: Partial<SandboxOptions> = {}): Promise<AskedShop> {
  const heard: { topic: string; body: any; headers: Headers }[] = [];
  const app = appFromToml('shopify.app.toml', {
    clientSecret: SECRET,
    extensionDir: 'extensions/help',
    fetch: async (request) => {
      heard.push({ topic: request.headers.get('x-shopify-topic')!, headers: request.headers, body: JSON.parse(await request.text()) });
      return new Response(null, { status: 200 });
    },
  });
  const sandbox = createSandbox({ size: 'small', app, ...options });
  const tokens = new Map<string, string>();
  const tokenOf = async (role: string): Promise<string> => {
    const known = tokens.get(role);
    if (known) return known;
    const member = [...sandbox.world.all(sandbox.shop, 'Staff')].find((one) => one.role === (role === 'app' ? 'owner' : role))!;
    const answer = await sandbox.fetch(
      json(`https://${sandbox.shop.domain}/admin/oauth/access_token`, {
        client_id: app.clientId,
        client_secret: SECRET,
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token: await sandbox.tokens.idToken(sandbox.shop.domain, member.id),
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        requested_token_type: `urn:shopify:params:oauth:token-type:${role === 'app' ? 'offline' : 'online'}-access-token`,
        expiring: '1',
      }),
    );
    const { access_token: token } = (await answer.json()) as { access_token: string };
    tokens.set(role, token);
    return token;
  };
  return {
    sandbox,
    async heard() {
      await sandbox.webhooks.drain();
      return heard;
    },
    async ask(query, variables = {}, as) {
      const answer = await sandbox.fetch(
        json(
          `https://${sandbox.shop.domain}/admin/api/2026-10/graphql.json`,
          { query, variables },
          { 'x-shopify-access-token': await tokenOf(as ?? 'app') },
        ),
      );
      return answer.json();
    },
  };
}
