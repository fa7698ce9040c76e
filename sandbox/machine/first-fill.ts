import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const PATIENCE = 90_000;

/**
 * Waits until what a newcomer opens is there: orders read in, articles in the
 * storefront. Tells how far it is, and goes on by itself when it takes too long.
 */
export async function firstFill(databaseUrl: string, say: (line: string) => void, leaving: () => boolean): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const deadline = Date.now() + PATIENCE;
    for (let told = 0; Date.now() < deadline && !leaving(); await wait(250)) {
      const { rows } = await client.query(
        `select (select state from sync_run where kind = 'first_fill' order by "startedAt" desc limit 1) as state,
                (select count(*)::int from orders) as orders, (select "publishedAt" from help_publication limit 1) as published`,
      );
      const { state, orders, published } = rows[0];
      if (orders >= told + 100) say(`  ${(told = orders)} orders`);
      if (state && state !== 'running' && published) return say(`${orders} orders are read in; the help articles are in the storefront`);
    }
  } finally {
    await client.end();
  }
}
