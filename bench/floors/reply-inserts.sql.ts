import { randomUUID } from 'node:crypto';
import { gramsOf } from '#app/platform/grams.ts';
import { rolePool } from '#app/platform/db/pools.server.ts';
import { answerRuns } from './floor-process.ts';

// The rows of one reply through pg and nothing else: what the composer's door is measured against.
const [url, shopId, size, text, tickets] = process.argv.slice(2) as [string, string, string, string, string];
const pool = rolePool(url, 'mend_app', Number(size));
pool.on('connect', (client) => void client.query("select set_config('app.shop_id', $1, false)", [shopId]));
const ids = tickets.split(',');
const grams = gramsOf(text);

answerRuns(async (n) => {
  const ticketId = ids[n % ids.length]!;
  const [messageId, mailId, now] = [randomUUID(), randomUUID(), new Date()];
  const run = (sql: string, values: unknown[] = []) => connection.query(sql, values);
  const connection = await pool.connect();
  try {
    await run('begin');
    await run(`insert into form_receipt ("shopId", key, answer, "createdAt") values ($1, $2, '{}', $3) on conflict do nothing`, [shopId, `reply:${messageId}`, now]);
    await run(`insert into message ("shopId", id, "ticketId", kind, "agentId", "fromName", text, "createdAt") values ($1, $2, $3, 'agent', '9001', 'Bench', $4, $5)`, [shopId, messageId, ticketId, text, now]);
    await run(
      `insert into ticket_search ("shopId", "ticketId", "lastMessageAt", grams) values ($1, $2, $3, $4)
       on conflict ("shopId", "ticketId") do update set "lastMessageAt" = greatest(ticket_search."lastMessageAt", excluded."lastMessageAt"),
         grams = (select array_agg(gram) from (select gram from unnest(ticket_search.grams) gram union select gram from unnest(excluded.grams) gram) merged)`,
      [shopId, ticketId, now, grams],
    );
    await run(`update ticket set version = version + 1, "messageCount" = "messageCount" + 1, status = 'waiting', "waitingSince" = null, "resolvedAt" = null, "firstAnsweredAt" = coalesce("firstAnsweredAt", $3), "lastMessageAt" = $3 where "shopId" = $1 and id = $2`, [shopId, ticketId, now]);
    await run(`insert into event ("shopId", id, "subjectKind", "subjectId", "ticketId", kind, "actorKind", "actorId", payload, at) values ($1, $2, 'ticket', $3, $4, 'reply_sent', 'agent', '9001', $5, $6)`, [shopId, randomUUID(), ticketId, ticketId, { messageId }, now]);
    await run('select pg_notify($1, $2)', ['mend_live', JSON.stringify({ shopId, ticketId, topic: 'ticket' })]);
    await run(
      `insert into outbox_mail ("shopId", id, key, kind, "messageId", "ticketId", "toAddress", "toName", "fromAddress", "fromName", "replyTo", subject, text, html, headers, "rfcMessageId", state, "dueAt", "createdAt")
       values ($1, $2, $3, 'reply', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'queued', $16, $16)`,
      [shopId, mailId, `reply:${messageId}`, messageId, ticketId, 'c@mail.example', 'C', 'shop@in.mend-app.test', 'Bench', 'reply@in.mend-app.test', 'Re: 배송 문의', text, `<!doctype html><html><body><p>${text}</p></body></html>`, {}, `${mailId}.${shopId}@in.mend-app.test`, now],
    );
    await run('insert into mail_reference ("shopId", "rfcMessageId", "ticketId", "messageId", "createdAt") values ($1, $2, $3, $4, $5)', [shopId, `${mailId}.${shopId}@in.mend-app.test`, ticketId, messageId, now]);
    await run('select mend_queue.enqueue($1, $2::json, $3::timestamptz, $4, $5, $6::int)', ['send-mail', JSON.stringify({ shopId, mailId }), null, `send-mail:${mailId}`, null, 12]);
    await run('update form_receipt set answer = $3 where "shopId" = $1 and key = $2', [shopId, `reply:${messageId}`, { messageId }]);
    await run('commit');
  } finally {
    connection.release();
  }
});
