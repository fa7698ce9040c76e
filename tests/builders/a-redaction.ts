import { house } from '#app/desk/house.server.ts';
import { takeCustomerRedact } from '#app/jobs/take-compliance.server.ts';
import { receiptsOfShop } from '#app/platform/control/receipts.sql.server.ts';
import { settleWebhook, storeWebhook } from '#app/platform/control/webhooks.sql.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
import type { TestDesk } from './a-desk.ts';
import type { Known } from './a-whole-shop.ts';
import { rowsByTable } from './whole-rows.sql.ts';

/** When Shopify asked. */
export const askedAt = new Date('2026-11-21T00:00:00Z');

/** Everything of the shop's rows in one text, for words to be looked for in it. */
export async function wholeText(desk: TestDesk): Promise<string> {
  return [...(await rowsByTable(desk.shop.id))].flatMap(([, rows]) => rows).join('\n');
}

/** What Shopify's compliance webhooks say of this customer. */
export function complianceBody({ customerId, email, phone, orderId }: Known) {
  return { customer: { id: Number(customerId), email: email.toUpperCase(), phone }, orders_to_redact: [Number(orderId)], orders_requested: [Number(orderId)] };
}

/** Jobs of this name and shop that wait in the queue; their receipts tell whose they are. */
export async function queued<N extends 'carry-out-redaction' | 'prepare-data-request'>(job: N, mine: (payload: JobPayload<N>) => boolean): Promise<JobPayload<N>[]> {
  const { rows } = await house().queue.query(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [job],
  );
  return rows.map((row) => row.payload as JobPayload<N>).filter(mine);
}

/** Redactions of this shop that wait in the queue. */
export async function redactionsOf(desk: TestDesk): Promise<JobPayload<'carry-out-redaction'>[]> {
  const receipts = new Set((await receiptsOfShop(house().control, desk.shop.id)).map(({ id }) => id));
  return queued('carry-out-redaction', ({ receiptId }) => receipts.has(receiptId));
}

/** The webhook that asks, not yet stored. */
export function aRedactWebhook(desk: TestDesk, body: unknown) {
  return { shopDomain: desk.shop.domain, webhookId: desk.newId(), topic: 'customers/redact', eventId: null, triggeredAt: askedAt, body: JSON.stringify(body) };
}

/** As the webhook's job does it: the body is kept, and the receipt names it. @returns the webhook's id */
export async function askToRedact(desk: TestDesk, body: unknown): Promise<string> {
  const webhook = aRedactWebhook(desk, body);
  await storeWebhook(house().control, webhook, askedAt);
  await takeCustomerRedact(desk, body, askedAt, webhook.webhookId);
  await settleWebhook(house().control, webhook, 'done', askedAt);
  return webhook.webhookId;
}
