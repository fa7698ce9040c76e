import type pg from 'pg';
import { house } from '#app/desk/house.server.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';
import { workerDatabase } from '#tests/setup/worker-database.ts';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** One way a statement reads a table. */
export interface Reading {
  table: string;
  index: string | null;
  /** Read from end to end, without the shop as an index condition, or past many rows of no use. */
  fault: 'whole' | 'shopless' | 'walked' | null;
  /** The statement, for whoever has to mend it. */
  text: string;
}

/** More than a page, a story and a sweep of one act read. */
const WALKED = 300;
const heard: string[] = [];

/**
 * From here on PostgreSQL tells every connection of this worker the plan of each
 * statement it ran, as the role that ran it and with its real parameters; those
 * inside of functions too. To be called before the house has a connection.
 */
export async function tellPlans(): Promise<void> {
  const { name } = await workerDatabase();
  await asSuperuser(async (client) => {
    await client.query("load 'auto_explain'");
    const settings = { log_min_duration: '0', log_level: 'notice', log_format: 'json', log_analyze: 'on', log_timing: 'off', log_nested_statements: 'on' };
    for (const [setting, value] of Object.entries(settings)) await client.query(`alter database ${name} set auto_explain.${setting} = '${value}'`);
    await client.query(`alter database ${name} set session_preload_libraries = 'auto_explain'`);
  });
  for (const pool of [house().shopPool, house().control, house().queue]) pool.on('connect', listen);
}

function listen(client: pg.PoolClient): void {
  client.on('notice', ({ message }) => {
    if (message?.includes('plan:')) heard.push(message.slice(message.indexOf('{')));
  });
}

/** How the act reads these tables. */
export async function readingsOf(act: () => Promise<unknown>, tableOf: Map<string, string>): Promise<Reading[]> {
  heard.length = 0;
  await act();
  return heard.map((plan) => JSON.parse(plan) as { 'Query Text': string; Plan: PlanNode }).flatMap(({ Plan, 'Query Text': text }) => flat(Plan).flatMap((node) => readingOf(node, tableOf, text)));
}

/** The tenant tables by their names and by those of their indexes. */
export async function tenantTables(): Promise<Map<string, string>> {
  const { rows } = await asSuperuser((client) =>
    client.query(`select c.relname as name, t.relname as table from pg_class t left join pg_index i on i.indrelid = t.oid join pg_class c on c.oid in (t.oid, i.indexrelid)
      where t.relkind = 'r' and t.relrowsecurity and t.relnamespace = 'public'::regnamespace`),
  );
  return new Map(rows.map(({ name, table }) => [name, table]));
}

/** These tables by their names and by those of their indexes. */
export async function tablesIn(names: string[]): Promise<Map<string, string>> {
  const { rows } = await asSuperuser((client) =>
    client.query(`select c.relname as name, t.relname as table from pg_class t left join pg_index i on i.indrelid = t.oid join pg_class c on c.oid in (t.oid, i.indexrelid) where t.relkind = 'r' and t.relname = any($1)`, [names]),
  );
  return new Map(rows.map(({ name, table }) => [name, table]));
}

function flat(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)];
}

function readingOf(node: PlanNode, tableOf: Map<string, string>, text: string): Reading[] {
  const index = node['Index Name'] ?? null;
  const table = tableOf.get(node['Relation Name'] ?? index ?? '');
  if (!table || node['Node Type'] === 'ModifyTable') return [];
  return [{ table, index, fault: faultOf(node), text: text.replace(/\s+/g, ' ').slice(0, 600) }];
}

function faultOf(node: PlanNode): Reading['fault'] {
  if (node['Node Type'] === 'Seq Scan') return 'whole';
  if (node['Index Name'] && !/"shopId"(\)::text)? = /.test(node['Index Cond'] ?? '')) return 'shopless';
  return (node['Rows Removed by Filter'] ?? 0) > WALKED ? 'walked' : null;
}
