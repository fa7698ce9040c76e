import pg from 'pg';
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

export async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: (await workerDatabase()).superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
