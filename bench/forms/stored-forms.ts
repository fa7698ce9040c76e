import { onDatabase } from '#sandbox/machine/on-database.ts';

/** How many tickets hold a message that names each of these keys: the keys stand in the words themselves. */
export function storedForms(superuserUrl: string, shopIds: string[], keys: string[]): Promise<Map<string, number>> {
  return onDatabase(superuserUrl, async (client) => {
    const { rows } = await client.query<{ key: string; times: number }>(
      `select k.key, count(*)::int as times
       from (select substring(m.text from '\\(([0-9a-f-]{36})\\)') as key from message m join ticket t on t."shopId" = m."shopId" and t.id = m."ticketId"
             where m."shopId" = any($1) and m."createdAt" > now() - interval '10 minutes' and m.kind = 'customer') k
       where k.key = any($2) group by 1`,
      [shopIds, keys],
    );
    return new Map(rows.map((row) => [row.key, row.times]));
  });
}
