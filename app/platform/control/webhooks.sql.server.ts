import type pg from 'pg';
import { jobRow } from '#app/platform/queue/enqueue.sql.server.ts';

export interface WebhookToStore {
  shopDomain: string;
  webhookId: string;
  topic: string;
  eventId: string | null;
  triggeredAt: Date | null;
  body: string;
}

export interface StoredWebhook extends WebhookToStore {
  receivedAt: Date;
  state: 'received' | 'done' | 'ignored';
}

/**
 * Stores a webhook and queues the taking of it, both or neither: one statement,
 * for they come in bursts.
 * @returns false when this delivery was stored before: then nothing happens
 */
export async function storeWebhook(control: pg.Pool, webhook: WebhookToStore, at: Date): Promise<boolean> {
  const { shopDomain, webhookId } = webhook;
  const { job, payload, maxAttempts } = jobRow('take-webhook', { shopDomain, webhookId });
  const { rowCount } = await control.query({
    name: 'store-webhook', // planned once for each connection
    text: `with stored as (
       insert into webhook_intake ("shopDomain", "webhookId", topic, "eventId", "triggeredAt", "receivedAt", body)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1)
     select mend_queue.enqueue($8, $9::json, null, null, null, $10::int) from stored`,
    values: [shopDomain, webhookId, webhook.topic, webhook.eventId, webhook.triggeredAt, at, webhook.body, job, payload, maxAttempts],
  });
  return Boolean(rowCount);
}

/** Null when it is older than its retention; its body may be gone before. */
export async function storedWebhook(control: pg.Pool, shopDomain: string, webhookId: string): Promise<StoredWebhook | null> {
  const { rows } = await control.query(
    `select "shopDomain", "webhookId", topic, "eventId", "triggeredAt", "receivedAt", coalesce(body, '') as body, state
     from webhook_intake where "shopDomain" = $1 and "webhookId" = $2`,
    [shopDomain, webhookId],
  );
  return rows[0] ?? null;
}

/** Says that nobody has to take it again; ignored: nothing here listens to it. */
export async function settleWebhook(control: pg.Pool, webhook: { shopDomain: string; webhookId: string }, state: 'done' | 'ignored', at: Date): Promise<void> {
  await control.query(`update webhook_intake set state = $3, "processedAt" = $4 where "shopDomain" = $1 and "webhookId" = $2`, [webhook.shopDomain, webhook.webhookId, state, at]);
}
