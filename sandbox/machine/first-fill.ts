import { setTimeout as wait } from 'node:timers/promises';
import { onDatabase } from './on-database.ts';

const PATIENCE = 90_000;

/** Whether Mend was ever installed in a store, on this database. */
export async function wasInstalled(databaseUrl: string): Promise<boolean> {
  return onDatabase(databaseUrl, async (client) => (await client.query('select 1 from shop limit 1')).rowCount! > 0);
}

/**
 * Waits until what a newcomer opens is there: orders read in, articles in the
 * storefront. Tells how far it is, and goes on by itself when it takes too
 * long, or when the app was uninstalled and nothing will come.
 */
export async function firstFill(databaseUrl: string, say: (line: string) => void, leaving: () => boolean): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    const deadline = Date.now() + PATIENCE;
    for (let told = 0; Date.now() < deadline && !leaving(); await wait(250)) {
      const { rows } = await client.query(
        `select (select state from sync_run where kind = 'first_fill' order by "startedAt" desc limit 1) as state,
                (select count(*)::int from orders) as orders, (select "publishedAt" from help_publication limit 1) as published,
                exists (select 1 from shop where status = 'installed') as installed`,
      );
      const { state, orders, published, installed } = rows[0];
      if (!installed) return say('Mend is not installed in the store: open it from the admin to install it');
      if (orders >= told + 100) say(`  ${(told = orders)} orders`);
      if (state && state !== 'running' && published) return say(`${orders} orders are read in; the help articles are in the storefront`);
    }
  });
}
