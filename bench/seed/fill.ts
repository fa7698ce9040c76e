import type pg from 'pg';
import { starterCauses } from '#app/domain/issues/starter-causes.ts';
import { steps } from './rows.sql.ts';
import { benchShops, type Scale } from './shops.ts';
import { benchTexts } from './texts.ts';

/**
 * Fills an empty, migrated database as its superuser. Secondary indexes are
 * dropped first and built at the end; foreign keys hold by construction.
 * @param say hears of each step with its seconds
 */
export async function fill(client: pg.Client, scale: Scale, say: (line: string) => void): Promise<void> {
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    say(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set synchronous_commit = off`);
  await sources(client, scale);
  const indexes = await dropIndexes(client);
  for (const step of steps) {
    await timed(step.name, async () => {
      await client.query(step.sql);
      if (step.name === 'seats') await client.query('analyze bench_ticket');
    });
  }
  await timed(`${indexes.length} indexes`, async () => {
    for (const definition of indexes) await client.query(definition);
  });
  await client.query('drop table bench_ticket, bench_text, bench_shop, bench_cause');
  await timed('vacuum and analyze', () => client.query('vacuum (analyze)'));
}

async function sources(client: pg.Client, scale: Scale): Promise<void> {
  await client.query(`
    create unlogged table bench_shop (seat int, id text, domain text, tickets int, measured boolean, now timestamptz default date_trunc('minute', now()));
    create unlogged table bench_text (id int generated always as identity, subject text, body text, grams text[]);
    create unlogged table bench_cause (key text, "parentKey" text, title json, position int, leaf int)`);
  await client.query(
    'insert into bench_shop (seat, id, domain, tickets, measured) select r.n, r.id, r.domain, r.tickets, r.measured from json_to_recordset($1) r(n int, id text, domain text, tickets int, measured boolean)',
    [JSON.stringify(benchShops(scale).map((shop, n) => ({ ...shop, n: n + 1 })))],
  );
  await client.query(
    `insert into bench_text (subject, body, grams) select r.subject, r.body, array(select json_array_elements_text(r.grams)) from json_to_recordset($1) r(subject text, body text, grams json)`,
    [JSON.stringify(benchTexts())],
  );
  await client.query('insert into bench_cause select r.key, r."parentKey", r.title, r.position, r.leaf from json_to_recordset($1) r(key text, "parentKey" text, title json, position int, leaf int)', [JSON.stringify(causeRows())]);
}

function causeRows() {
  let [position, leaf] = [0, 0];
  return starterCauses.flatMap((group) => [
    { key: group.key, parentKey: null, title: { ko: group.ko, en: group.en }, position: ++position, leaf: null },
    ...group.children.map((cause) => ({ key: cause.key, parentKey: group.key, title: { ko: cause.ko, en: cause.en }, position: ++position, leaf: leaf++ })),
  ]);
}

/** Returns the statements that build them again. What keeps rows unique stays. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisunique
      and c.relname in ('ticket', 'message', 'orders', 'fulfillment', 'customer_claim', 'order_issue', 'ticket_issue', 'event', 'ticket_search', 'mail_reference')`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
}
