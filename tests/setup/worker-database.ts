import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { singleton } from '#app/platform/singleton.ts';

/** This worker's own clone of the prepared database; made at first use. */
export function workerDatabase(): Promise<{ appUrl: string; superuserUrl: string; name: string }> {
  return singleton('worker-database', clone);
}

async function clone() {
  const url = new URL(process.env.TEST_POSTGRES_URL!);
  const name = `mend_r${process.env.TEST_RUN ?? process.ppid}_${process.env.VITEST_POOL_ID ?? '0'}_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    // Cloning needs the template to itself: workers take turns.
    await client.query('select pg_advisory_lock(4242)');
    await client.query(`create database ${name} template ${process.env.TEST_TEMPLATE}`);
  } finally {
    await client.end();
  }
  return { name, appUrl: `postgresql://mend:mend@127.0.0.1:${url.port}/${name}`, superuserUrl: new URL(`/${name}`, url).href };
}
