import type pg from 'pg';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import { seconds } from '#app/platform/spans.ts';

export type ComplianceTopic = 'customers/data_request' | 'customers/redact' | 'shop/redact';

export interface Receipt {
  id: string;
  shopId: string;
  shopDomain: string;
  topic: ComplianceTopic;
  requestKey: string;
  receivedAt: Date;
  completedAt: Date | null;
  /** The webhook that asked: its body alone says about whom, and is emptied when the receipt is complete. */
  webhookId: string | null;
  /** Counts and states; never personal data. */
  summary: Record<string, unknown>;
}

export type ReceiptToOpen = Pick<Receipt, 'id' | 'shopId' | 'shopDomain' | 'topic' | 'requestKey' | 'receivedAt'> & { webhookId?: string };

/** By then the webhook that asked is settled, and its body can be erased with the rest. */
const SETTLING = seconds(3);
const COLUMNS = 'id, "shopId", "shopDomain", topic, "requestKey", "receivedAt", "completedAt", "webhookId", summary';

/**
 * Opens a receipt and queues what it is for, both or neither. A request that
 * came before has its receipt already, and nothing happens. The job carries the
 * receipt's id and no person: one that fails for good stays in the queue.
 * @returns whether it was new
 */
export async function openReceipt(control: pg.Pool, receipt: ReceiptToOpen): Promise<boolean> {
  const connection = await control.connect();
  try {
    await connection.query('begin');
    const { rowCount } = await connection.query(
      `insert into redaction_receipt (id, "shopId", "shopDomain", topic, "requestKey", "receivedAt", "webhookId") values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [receipt.id, receipt.shopId, receipt.shopDomain, receipt.topic, receipt.requestKey, receipt.receivedAt, receipt.webhookId ?? null],
    );
    if (rowCount && receipt.topic !== 'customers/data_request') await enqueueOn(connection, 'carry-out-redaction', { receiptId: receipt.id }, { queue: `redaction:${receipt.shopId}`, delay: SETTLING });
    await connection.query('commit');
    return Boolean(rowCount);
  } catch (error) {
    await connection.query('rollback').catch(() => {});
    throw error;
  } finally {
    connection.release();
  }
}

export async function receiptById(control: pg.Pool, id: string): Promise<Receipt | null> {
  const { rows } = await control.query(`select ${COLUMNS} from redaction_receipt where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function receiptByKey(control: pg.Pool, shopId: string, topic: ComplianceTopic, requestKey: string): Promise<Receipt | null> {
  const { rows } = await control.query(`select ${COLUMNS} from redaction_receipt where "shopId" = $1 and topic = $2 and "requestKey" = $3`, [shopId, topic, requestKey]);
  return rows[0] ?? null;
}

/** Newest first, 200 at most. */
export async function receiptsOfShop(control: pg.Pool, shopId: string): Promise<Receipt[]> {
  const { rows } = await control.query(`select ${COLUMNS} from redaction_receipt where "shopId" = $1 order by "receivedAt" desc, id desc limit 200`, [shopId]);
  return rows;
}

/** Adds to what the receipt says. A name that stands there already keeps its first value: a repeated run counts what the first one left. */
export async function noteOnReceipt(control: pg.Pool, id: string, note: Record<string, unknown>): Promise<void> {
  await control.query('update redaction_receipt set summary = $2::jsonb || summary where id = $1', [id, JSON.stringify(note)]);
}

/** From here on nothing says any more whom the request was about: the body that asked goes in the same statement. */
export async function completeReceipt(control: pg.Pool, id: string, at: Date): Promise<void> {
  await control.query(
    `with complete as (update redaction_receipt set "completedAt" = $2 where id = $1 and "completedAt" is null returning "shopDomain", "webhookId")
     update webhook_intake w set body = null from complete c where w."shopDomain" = c."shopDomain" and w."webhookId" = c."webhookId"`,
    [id, at],
  );
}
