import { randomUUID } from 'node:crypto';
import { rolePool } from '#app/platform/db/pools.server.ts';
import { aWebhookBody } from '../webhook-body.ts';
import { answerRuns } from './floor-process.ts';

// The rows of one webhook through pg and nothing else: what intake is measured against.
const [url, domain, size] = process.argv.slice(2) as [string, string, string];
const pool = rolePool(url, 'mend_control', Number(size));

answerRuns(async (n) => {
  const id = randomUUID();
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query(
      `insert into webhook_intake ("shopDomain", "webhookId", topic, "eventId", "triggeredAt", "receivedAt", body)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [domain, id, 'orders/updated', randomUUID(), new Date(), new Date(), aWebhookBody(n)],
    );
    await connection.query('select mend_queue.enqueue($1, $2::json, $3::timestamptz, $4, $5, $6::int)', ['take-webhook', JSON.stringify({ shopDomain: domain, webhookId: id }), null, null, null, 12]);
    await connection.query('commit');
  } finally {
    connection.release();
  }
});
