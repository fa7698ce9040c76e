import { enterJobByDomain } from '#app/desk/enter-job.server.ts';
import { followShop } from '#app/desk/follow-shop.server.ts';
import { house } from '#app/desk/house.server.ts';
import { settleWebhook, storedWebhook, type StoredWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { parseRestBody, restId } from '#app/platform/rest-payload.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import { webhookTopics, type WebhookTopic } from './webhook-topics.server.ts';

/** Carries out one stored webhook. Killed in between, it runs again: every act bears that. */
export async function takeWebhookJob({ shopDomain, webhookId }: JobPayload<'take-webhook'>): Promise<void> {
  const { control, clock } = house();
  const webhook = await storedWebhook(control, shopDomain, webhookId);
  if (!webhook || webhook.state !== 'received') return;
  const topic = webhookTopics[webhook.topic];
  const desk = topic ? ((await deskOf(shopDomain, topic)) ?? (await deskOfMoved(webhook, topic))) : null;
  if (topic && desk) await topic.take(desk, parseRestBody(webhook.body), webhook.triggeredAt ?? webhook.receivedAt, webhookId);
  await settleWebhook(control, webhook, desk ? 'done' : 'ignored', clock.now());
}

/** Null for a shop that never was, or has left meanwhile. */
async function deskOf(shopDomain: string, topic: WebhookTopic) {
  try {
    return await enterJobByDomain(shopDomain, { kind: 'shopify' }, { evenWhenGone: topic.evenWhenGone ?? false });
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return null;
    throw error;
  }
}

/** News of a shop itself names its id: under a domain that nobody has, it may be one that moved there. */
async function deskOfMoved({ shopDomain, body }: StoredWebhook, topic: WebhookTopic) {
  if (!topic.names) return null;
  const id = restId.safeParse((parseRestBody(body) as Record<string, unknown> | null)?.[topic.names]);
  if (!id.success || !(await followShop(id.data, shopDomain))) return null;
  return deskOf(shopDomain, topic);
}
