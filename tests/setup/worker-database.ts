import { randomBytes } from 'node:crypto';
import { singleton } from '#app/platform/singleton.ts';
import { onDatabase } from '#sandbox/machine/on-database.ts';

/** This worker's own clone of the prepared database; made at first use. */
export function workerDatabase(): Promise<{ appUrl: string; superuserUrl: string; name: string }> {
  return singleton('worker-database', clone);
}

async function clone() {
  const url = new URL(process.env.TEST_POSTGRES_URL!);
  const name = `mend_r${process.env.TEST_RUN ?? process.ppid}_${process.env.VITEST_POOL_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  await onDatabase(url.href, async (client) => {
    // Cloning needs the template to itself: workers take turns.
    await client.query('select pg_advisory_lock(4242)');
    await client.query(`create database ${name} template ${process.env.TEST_TEMPLATE}`);
  });
  return { name, appUrl: `postgresql://mend:mend@127.0.0.1:${url.port}/${name}`, superuserUrl: new URL(`/${name}`, url).href };
}
