import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#app/platform/env.server.ts';
import { problemResponse } from './problem-answer.server.ts';
import { readBytes } from './read-bytes.server.ts';

/** An order of hundreds of lines is two or three megabytes. Whoever sends more has not proven to be Shopify yet. */
const MOST = 16 * 1024 * 1024;

export interface WebhookEntrance {
  shopDomain: string;
  topic: string;
  webhookId: string;
  eventId: string | null;
  triggeredAt: Date | null;
  body: string;
}

/**
 * Proves that a webhook comes from Shopify. No session is read: the library
 * would renew an expired token first and answer 500 for a shop that is gone,
 * and app/uninstalled and shop/redact would fail for ever.
 * Source: Shopify, "Verify webhooks": base64 HMAC-SHA256 of the raw body.
 * @throws Response 405, 413, 401 (bad signature) or 400 (headers missing)
 */
export async function enterWebhook(request: Request): Promise<WebhookEntrance> {
  if (request.method !== 'POST') throw new Response(null, { status: 405 });
  const raw = await readBytes(request, MOST).catch(problemResponse);
  if (!isSigned(raw, request.headers.get('x-shopify-hmac-sha256'))) throw new Response(null, { status: 401 });
  const topic = request.headers.get('x-shopify-topic');
  const shopDomain = request.headers.get('x-shopify-shop-domain');
  const webhookId = request.headers.get('x-shopify-webhook-id');
  if (!topic || !shopDomain || !webhookId) throw new Response(null, { status: 400 });
  const triggeredAt = new Date(request.headers.get('x-shopify-triggered-at') ?? NaN);
  return {
    topic,
    shopDomain,
    webhookId,
    eventId: request.headers.get('x-shopify-event-id'),
    triggeredAt: Number.isNaN(triggeredAt.getTime()) ? null : triggeredAt,
    body: raw.toString('utf8'),
  };
}

function isSigned(raw: Buffer, given: string | null): boolean {
  const expected = createHmac('sha256', env().SHOPIFY_API_SECRET).update(raw).digest();
  const received = Buffer.from(given ?? '', 'base64');
  return expected.length === received.length && timingSafeEqual(expected, received);
}
