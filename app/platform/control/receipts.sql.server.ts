import type pg from 'pg';
import { enqueueOn } from '#app/platform/queue/enqueue.sql.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';
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
  /** Counts and states; never personal data. */
  summary: Record<string, unknown>;
}

export type ReceiptToOpen = Pick<Receipt, 'id' | 'shopId' | 'shopDomain' | 'topic' | 'requestKey' | 'receivedAt'>;

/** By then the webhook that asked is settled, and its body can be erased with the rest. */
const SETTLING = seconds(3);
const COLUMNS = 'id, "shopId", "shopDomain", topic, "requestKey", "receivedAt", "completedAt", summary';

/**
 * Opens a receipt and queues what it is for, both or neither. A request that
 * came before has its receipt already, and nothing happens.
 * @returns whether it was new
 */
export async function openReceipt(control: pg.Pool, receipt: ReceiptToOpen, redaction?: Omit<JobPayload<'carry-out-redaction'>, 'receiptId'>): Promise<boolean> {
  const connection = await control.connect();
  try {
    await connection.query('begin');
    const { rowCount } = await connection.query(
      `insert into redaction_receipt (id, "shopId", "shopDomain", topic, "requestKey", "receivedAt") values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [receipt.id, receipt.shopId, receipt.shopDomain, receipt.topic, receipt.requestKey, receipt.receivedAt],
    );
    if (rowCount && redaction) await enqueueOn(connection, 'carry-out-redaction', { receiptId: receipt.id, ...redaction }, { queue: `redaction:${receipt.shopId}`, delay: SETTLING });
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

export async function completeReceipt(control: pg.Pool, id: string, at: Date): Promise<void> {
  await control.query('update redaction_receipt set "completedAt" = $2 where id = $1 and "completedAt" is null', [id, at]);
}
