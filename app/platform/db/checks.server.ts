import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { roleConfig } from './pools.server.ts';
import { refuseSilentHangul } from './refuse-silent-hangul.server.ts';

/**
 * Refuses a database that Mend would run on wrongly without an error.
 * @throws Error that names the cure
 */
export async function checkDatabase(url: string): Promise<void> {
  const first = await connect(url);
  const second = await connect(url);
  try {
    await refusePooler(first, second);
    await refuseUnprepared(first);
    await refuseSilentHangul(first);
  } finally {
    await Promise.all([first.end(), second.end()]);
  }
  await refusePendingMigrations(url);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(roleConfig(url, 'mend_app'));
  try {
    await client.connect();
  } catch (error) {
    const reason = (error as Error).message;
    if (/startup parameter|unsupported/i.test(reason)) throw new Error(`${reason}. DATABASE_URL goes through a pooler; give a direct connection.`);
    if (/role .* does not exist|permission denied to set/i.test(reason)) throw new Error(`${reason}. Run "npm run migrate" first.`);
    throw error;
  }
  return client;
}

/** Behind a transaction pooler two clients share one server connection, and one shop would see another's rows. */
async function refusePooler(first: pg.Client, second: pg.Client): Promise<void> {
  const role = await first.query('select current_user as name');
  if (role.rows[0].name !== 'mend_app') throw new Error('The connection did not take the role mend_app: DATABASE_URL goes through a pooler that drops options. Give a direct connection.');
  for (let round = 0; round < 5; round++) {
    await first.query("select set_config('app.probe', 'first', false)");
    await second.query("select set_config('app.probe', 'second', false)");
    const seen = await first.query("select current_setting('app.probe', true) as probe");
    if (seen.rows[0].probe !== 'first') throw new Error('DATABASE_URL goes through a transaction pooler. Row-level security needs a direct or session-pooled connection.');
  }
}

async function refuseUnprepared(client: pg.Client): Promise<void> {
  const prepared = await client.query("select 1 from pg_extension where extname = 'pg_trgm'");
  if (!prepared.rowCount) throw new Error('This database was never prepared for Mend. Run "npm run migrate" first.');
}

async function refusePendingMigrations(url: string): Promise<void> {
  const wanted = fs.readdirSync(path.resolve('prisma/migrations'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const client = new pg.Client(roleConfig(url, 'mend_control'));
  await client.connect();
  try {
    const { rows } = await client.query('select name from applied_migrations()');
    const applied = new Set(rows.map((row) => row.name));
    const missing = wanted.filter((entry) => !applied.has(entry.name)).map((entry) => entry.name);
    if (missing.length) throw new Error(`The database lacks ${missing.join(', ')}. Run "npm run migrate" first.`);
  } finally {
    await client.end();
  }
}
