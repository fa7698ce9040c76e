import type pg from 'pg';
import { onDatabase } from '#sandbox/machine/on-database.ts';
import { workerDatabase } from '#tests/setup/worker-database.ts';

/** As the superuser, past every policy: what a shop has in each tenant table, as JSON text. */
export async function rowsByTable(shopId: string): Promise<Map<string, string[]>> {
  return asSuperuser(async (client) => {
    const tables = await client.query(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'shopId'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'redaction_receipt' order by 1`);
    const found = new Map<string, string[]>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`select to_jsonb(t)::text as row from "${name}" t where t."shopId" = $1`, [shopId]);
      // Bytes are shown as hex: read as text, a name in them would be found.
      found.set(name, rows.map(({ row }) => row.replace(/"\\\\x([0-9a-f]*)"/g, (_: string, hex: string) => JSON.stringify(Buffer.from(hex, 'hex').toString()))));
    }
    return found;
  });
}

/** On this worker's database, past every policy. */
export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return onDatabase((await workerDatabase()).superuserUrl, work);
}

/**
 * Writes the table's name behind a word, wherever the shop's rows hold it, so
 * that it tells where it came from.
 * @returns the word as it stands now, by table; tables without it are left out
 */
export async function markByTable(shopId: string, word: string): Promise<Map<string, string>> {
  return asSuperuser(async (client) => {
    const { rows: columns } = await client.query<{ table: string; column: string; type: string }>(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity and format_type(a.atttypid, a.atttypmod) in ('text', 'text[]', 'jsonb')`,
    );
    const marked = new Map<string, string>();
    for (const { table, column, type } of columns) {
      const mark = `${word}@${table}`;
      const { rowCount } = await client.query(
        `update "${table}" set "${column}" = replace("${column}"::text, $2, $3)::${type} where "shopId" = $1 and position($2 in "${column}"::text) > 0`,
        [shopId, word, mark],
      );
      if (rowCount) marked.set(table, mark);
    }
    return marked;
  });
}
