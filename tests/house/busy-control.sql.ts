import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';

/** The shop that the control lists are asked about; it is one of 60. */
export const subject = { shopId: '910010', domain: 'busy-10.myshopify.com' };

/**
 * Fills the control tables and the queue as after three busy months, ending at
 * this moment: bodies older than two weeks are emptied, but for those of the
 * last day before; the queue has a backlog, some jobs under way, some given up.
 */
export async function busyControl(now: Date): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query(`insert into shop (id, domain, status, "installedAt", "uninstalledAt")
      select 910000 + n, 'busy-' || n || '.myshopify.com', case when n % 20 = 0 then 'uninstalled' else 'installed' end, now(), case when n % 20 = 0 then now() end from generate_series(1, 60) n`);
    await client.query(
      `insert into session (id, "shopDomain", "isOnline", "expiresAt", "keyId", sealed, "updatedAt")
       select 'busy-' || n, 'busy-' || n % 60 + 1 || '.myshopify.com', n % 5 > 0, $1::timestamptz + interval '1 day' - n * interval '3 minutes', 'test', 'sealed', $1 from generate_series(1, 4000) n`,
      [now],
    );
    await client.query(
      `insert into webhook_intake ("shopDomain", "webhookId", topic, "receivedAt", body, state)
       select 'busy-' || n % 60 + 1 || '.myshopify.com', 'w' || n, 'orders/updated', at, case when at > $1::timestamptz - interval '15 days' then '{"id":' || n || '}' end, 'done'
       from (select n, $1::timestamptz - n * interval '6.5 minutes' as at from generate_series(1, 20000) n) w`,
      [now],
    );
    await client.query(
      `insert into redaction_receipt (id, "shopId", "shopDomain", topic, "requestKey", "receivedAt", "completedAt", "webhookId")
       select gen_random_uuid(), 910000 + n % 60 + 1, 'busy-' || n % 60 + 1 || '.myshopify.com', 'customers/redact', 'r' || n, $1::timestamptz - n * interval '1 hour', case when n % 300 > 0 then $1::timestamptz end, 'w' || n from generate_series(1, 4000) n`,
      [now],
    );
    await client.query(`insert into graphile_worker._private_tasks (identifier) values ('react-to-event') on conflict do nothing`);
    await client.query(
      `insert into graphile_worker._private_jobs (task_id, payload, attempts, max_attempts, run_at, updated_at, last_error, locked_at, locked_by)
       select (select id from graphile_worker._private_tasks where identifier = 'react-to-event'), json_build_object('shopId', (910000 + n % 60 + 1)::text),
         case when n % 40 = 0 then 12 else 0 end, 12, $1::timestamptz + n * interval '1 second', $1, case when n % 40 = 0 then 'It failed' end,
         case when n % 5000 = 1 then now() end, case when n % 5000 = 1 then 'worker-gone' end
       from generate_series(1, 20000) n`,
      [now],
    );
    await client.query('vacuum analyze');
  });
}
