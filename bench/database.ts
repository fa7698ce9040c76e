import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { prepareDatabase } from '#sandbox/machine/database.ts';
import { onDatabase } from '#sandbox/machine/on-database.ts';
import { startPostgres, type EmbeddedDatabase } from '#sandbox/machine/postgres.ts';
import { fill } from './seed/fill.ts';
import type { Scale } from './seed/shops.ts';

export interface BenchDatabase {
  postgres: EmbeddedDatabase;
  appUrl: string;
  superuserUrl: string;
  /** Seconds that seeding took in this run; null when the data was there. */
  seeded: number | null;
}

const PORT = Number(process.env.PORT_BENCH_POSTGRES ?? 4152);

/**
 * Commits do not wait for the disk: the wait is the same for the app and for
 * what it is compared with, and would flatter the ratio.
 */
const FLAGS = ['-c shared_buffers=1GB', '-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c wal_level=minimal', '-c max_wal_senders=0', '-c max_wal_size=4GB', '-c shared_preload_libraries=pg_stat_statements', '-c pg_stat_statements.max=2000'];

/** PostgreSQL with the bench's data, seeded once per state of migrations and seed. */
export async function benchDatabase(dir: string, scale: Scale, say: (line: string) => void): Promise<BenchDatabase> {
  const postgres = await startPostgres({ dir: `${dir}/postgres`, port: PORT, portVariable: 'PORT_BENCH_POSTGRES', flags: FLAGS });
  const name = `bench_${scale.name}`;
  const stamp = digest();
  const seeded = (await stampOf(postgres, name)) === stamp ? null : await seed(postgres, name, stamp, scale, say);
  const superuserUrl = postgres.superuserUrl(name);
  const appUrl = await prepareDatabase(postgres, name);
  await clearTraces(superuserUrl);
  return { postgres, appUrl, superuserUrl, seeded };
}

async function stampOf(postgres: EmbeddedDatabase, name: string): Promise<string | null> {
  return onDatabase(postgres.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query(`select shobj_description(oid, 'pg_database') as stamp from pg_database where datname = $1`, [name]);
    return rows[0]?.stamp ?? null;
  });
}

async function seed(postgres: EmbeddedDatabase, name: string, stamp: string, scale: Scale, say: (line: string) => void): Promise<number> {
  say(`Seeding ${scale.tickets.toLocaleString('en')} tickets in ${scale.shops} shops (once; some minutes at full size)`);
  const began = performance.now();
  await onDatabase(postgres.superuserUrl('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));
  await prepareDatabase(postgres, name);
  await onDatabase(postgres.superuserUrl(name), async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await fill(client, scale, say);
    await client.query(`comment on database ${name} is '${stamp}'`);
  });
  return (performance.now() - began) / 1000;
}

/** What earlier runs wrote; the seed itself has none of it. */
async function clearTraces(superuserUrl: string): Promise<void> {
  await onDatabase(superuserUrl, async (client) => {
    await client.query('truncate webhook_intake, form_receipt, outbox_mail, session, agent_notice, graphile_worker._private_jobs, graphile_worker._private_job_queues');
    await client.query(`delete from message where "createdAt" > (select max("openedAt") from ticket) and kind = 'agent'`);
  });
}

function digest(): string {
  const hash = createHash('sha256');
  const files = ['prisma/migrations', 'bench/seed'].flatMap((dir) => fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((entry) => `${dir}/${entry}`));
  for (const file of [...files, 'app/platform/grams.ts'].toSorted()) if (fs.statSync(file).isFile()) hash.update(file).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
