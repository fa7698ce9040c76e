import { randomInt } from 'node:crypto';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { enterAdmin, type AdminEntrance } from '#app/desk/enter-admin.server.ts';
import { house } from '#app/desk/house.server.ts';
import { forgetShop } from '#app/desk/known-shops.server.ts';
import { takeWebhookJob } from '#app/jobs/take-webhook.server.ts';
import { shopByDomain, type ShopRow } from '#app/platform/control/shops.sql.server.ts';
import { action as webhookDoor } from '#app/routes/webhooks.ts';
import type { OpenSandbox } from '#sandbox/sandbox.ts';
import { aSandbox } from './a-sandbox.ts';

/** The library turns robots away. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

export interface AppInSandbox {
  sandbox: OpenSandbox;
  domain: string;
  /** Calls for tokens so far, as "exchange offline", "exchange online", "refresh". */
  tokenCalls: string[];
  /** A request of the framed app, with an id token of the owner unless another is given. */
  request(idToken?: string, address?: string): Promise<Request>;
  /** Opens the app as the shop's owner. */
  open(): Promise<AdminEntrance>;
  idToken(overrides?: Record<string, unknown>): Promise<string>;
  shop(): Promise<ShopRow | null>;
  /** Waits until the sandbox's webhooks are in, then carries out those that were stored. */
  takeWebhooks(): Promise<void>;
}

/** The app with Shopify's own library against a sandbox: real token exchange, real webhooks to the real door. */
export function anAppInSandbox(): AppInSandbox {
  const domain = `shop-${randomInt(10_000_000, 2_000_000_000)}.myshopify.com`;
  const sandbox = aSandbox({ domain, deliver: (request) => webhookDoor({ request, params: {}, context: {} }) });
  withItsOwnId(sandbox);
  const tokenCalls: string[] = [];
  setAbstractFetchFunc(async (input, init) => {
    const request = new Request(input as never, init as never);
    if (request.url.includes('/admin/oauth/access_token')) tokenCalls.push(kindOf(await request.clone().text()));
    return sandbox.fetch(request) as never;
  });
  const owner = [...sandbox.world.all(sandbox.shop, 'Staff')].find((one) => one['role'] === 'owner')!.id;
  const idToken = (overrides: Record<string, unknown> = {}) => sandbox.tokens.idToken(domain, owner, overrides);
  const request = async (token?: string, address = 'https://mend-app.test/app/tickets') =>
    new Request(address, { headers: { authorization: `Bearer ${token ?? (await idToken())}`, 'user-agent': BROWSER } });
  return {
    sandbox, domain, tokenCalls, idToken, request,
    open: async () => enterAdmin(await request()),
    shop: () => shopByDomain(house().control, domain),
    async takeWebhooks() {
      await sandbox.webhooks.drain();
      const { rows } = await house().control.query(`select "webhookId" from webhook_intake where "shopDomain" = $1 and state = 'received' order by "receivedAt"`, [domain]);
      for (const { webhookId } of rows) await takeWebhookJob({ shopDomain: domain, webhookId });
      forgetShop(domain);
    },
  };
}

/** Sandboxes of one seed are one shop to Shopify; here each is another. */
function withItsOwnId(sandbox: OpenSandbox): void {
  const shop = [...sandbox.world.all(sandbox.shop, 'Shop')][0]!;
  sandbox.world.remove(sandbox.shop, 'Shop', shop.id);
  sandbox.world.put(sandbox.shop, 'Shop', { ...shop, id: `gid://shopify/Shop/${randomInt(10_000_000, 2_000_000_000)}` });
}

function kindOf(body: string): string {
  const text = body.startsWith('{') ? (JSON.parse(body) as Record<string, string>) : Object.fromEntries(new URLSearchParams(body));
  if (text.grant_type === 'refresh_token') return 'refresh';
  return text.requested_token_type?.includes('online') ? 'exchange online' : 'exchange offline';
}
