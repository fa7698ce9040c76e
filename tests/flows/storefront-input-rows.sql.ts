import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';

/** What is counted to slow floods: it moves with every knock. */
const COUNTS = new Set(['rate_count']);

/** Past every policy: one text for each tenant table that changes with any of the shops' rows in it. */
export async function rowsOf(...shopIds: string[]): Promise<Record<string, string>> {
  return asSuperuser(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'shopId'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
    const one = ({ name }: { name: string }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows from "${name}" t where t."shopId" = any($1)`;
    const { rows } = await client.query<{ name: string; rows: string }>(tables.filter(({ name }) => !COUNTS.has(name)).map(one).join(' union all '), [shopIds]);
    return Object.fromEntries(rows.map(({ name, rows: text }) => [name, text]));
  });
}
