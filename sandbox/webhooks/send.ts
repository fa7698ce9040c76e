/** One attempt to deliver a webhook. */
import type { AppRegistration, WebhookDelivery } from '../types.ts';
import { sign } from './sign.ts';
import type { Timer } from './timer.ts';

/** Shopify gives a receiver five seconds in all (https://shopify.dev/docs/apps/build/webhooks/subscribe/https). */
const LIMIT_MS = 5_000;

export interface Letterbox {
  address: string;
  apiVersion: string;
  name: string | null;
  /** The shop's own subscription; absent for one of the toml. */
  subscriptionId?: string;
}

/** The headers of a delivery; the same on every attempt. */
export function headersOf(delivery: WebhookDelivery, box: Letterbox, secret: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Shopify-Captain-Hook',
    'x-shopify-topic': delivery.topic,
    'x-shopify-hmac-sha256': sign(delivery.body, secret),
    'x-shopify-shop-domain': delivery.shop,
    'x-shopify-api-version': box.apiVersion,
    'x-shopify-webhook-id': delivery.webhookId,
    'x-shopify-event-id': delivery.eventId,
    'x-shopify-triggered-at': delivery.triggeredAt,
    ...(box.name && { 'x-shopify-name': box.name }),
  };
}

/** Posts the body once. Answers the status, or 'error' for a failure or no answer within the limit. Redirects are not followed. */
export async function send(app: AppRegistration, delivery: WebhookDelivery, box: Letterbox, timer: Timer): Promise<number | 'error'> {
  const stop = new AbortController();
  const request = new Request(box.address, {
    method: 'POST',
    headers: headersOf(delivery, box, app.clientSecret),
    body: delivery.body,
    redirect: 'manual',
    signal: stop.signal,
  });
  let callOff = () => {};
  const tooLate = new Promise<'error'>((resolve) => {
    callOff = timer.after(LIMIT_MS, () => {
      resolve('error');
      stop.abort();
    });
  });
  const answer = Promise.resolve()
    .then(() => app.fetch(request))
    .then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 'error' as const,
    );
  return Promise.race([answer, tooLate]).finally(callOff);
}
