import type { ActionFunctionArgs } from '@remix-run/node';
import { enterWebhook } from '#app/desk/enter-webhook.server.ts';
import { house } from '#app/desk/house.server.ts';
import { storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';

/**
 * Every webhook: proven, stored, queued, answered at once (Shopify waits five
 * seconds). What it leads to is app/jobs/webhook-topics.server.ts. A repeated
 * delivery and an unknown shop get 200 as well.
 */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const webhook = await enterWebhook(request);
  await storeWebhook(house().control, webhook, house().clock.now());
  return new Response(null, { status: 200 });
}

/** A browser that looks here finds nothing to see. */
export function loader(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } });
}
