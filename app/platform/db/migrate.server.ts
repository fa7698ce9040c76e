import { spawn } from 'node:child_process';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { roleConfig, whenLost } from './pools.server.ts';
import { refuseSilentHangul } from './refuse-silent-hangul.server.ts';

const ROLES = ['mend_app', 'mend_control', 'mend_queue', 'mend_reader'];

/**
 * Brings the database up to date: roles, tables, queue. Safe to run again and
 * from several machines at once (Prisma takes an advisory lock).
 * @param migrateUrl a login that may create roles, schemas and extensions
 * @param appUrl the app's login; it must exist
 * @throws Error before anything is changed, where Hangul search would find nothing
 */
export async function migrate(migrateUrl: string, appUrl: string): Promise<void> {
  const login = decodeURIComponent(new URL(appUrl).username);
  await withClient({ connectionString: migrateUrl }, async (client) => {
    await tryHangul(client);
    await makeRoles(client, login);
  });
  await applyMigrations(migrateUrl);
  await installQueue(appUrl);
}

/** No column of the catalog tells for every provider what the extension will make of Hangul: it is tried, and undone. */
async function tryHangul(client: pg.Client): Promise<void> {
  await client.query('begin');
  // Another machine that is making it is waited for, and has made it then.
  const made = await client.query('create extension if not exists pg_trgm').then(() => true, ignoreDuplicate);
  try {
    if (made) await refuseSilentHangul(client);
  } finally {
    await client.query('rollback');
  }
  if (!made) await refuseSilentHangul(client);
}

async function makeRoles(client: pg.Client, login: string): Promise<void> {
  const database = (await client.query('select current_database() as name')).rows[0].name;
  for (const role of ROLES) {
    const exists = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    // A role made meanwhile by another machine is as good as ours.
    if (!exists.rowCount) await client.query(`create role ${role} nologin`).catch(ignoreDuplicate);
  }
  await letTakeRoles(client, login);
  await client.query(`grant mend_reader to current_user`);
  await client.query(`grant create on database ${client.escapeIdentifier(database)} to mend_queue`);
}

/** The login takes the roles by name and has none of their rights by itself. Until PostgreSQL 16 that is a trait of the login, not of the grant. */
async function letTakeRoles(client: pg.Client, login: string): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int >= 160000 as grants, coalesce((select rolinherit from pg_roles where rolname = $1), true) as inherits", [login]);
  const [{ grants, inherits }] = rows;
  if (!grants && inherits) throw new Error(`Before PostgreSQL 16 the login of DATABASE_URL must not inherit: alter role ${client.escapeIdentifier(login)} noinherit`);
  await client.query(`grant mend_app, mend_control, mend_queue to ${client.escapeIdentifier(login)}${grants ? ' with inherit false, set true' : ''}`);
}

/** Prisma's command stays alive ten seconds after its last word, so we leave at that word. */
function applyMigrations(url: string): Promise<void> {
  const finished = /No pending migrations to apply|All migrations have been successfully applied/;
  const command = spawn(process.execPath, [path.resolve('node_modules/prisma/build/index.js'), 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: url, MIGRATE_DATABASE_URL: url, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C must not reach it: a migration cut short has to be resolved by hand.
    detached: true,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (!finished.test(said)) return;
      command.kill();
      resolve();
    };
    command.stdout.on('data', listen);
    command.stderr.on('data', listen);
    command.on('error', reject);
    command.on('exit', (code) => (finished.test(said) ? resolve() : reject(new Error(`Migrations failed (exit ${code}):\n${said}`))));
  });
}

/** The queue belongs to its own role: its tables have row-level security without policies. */
async function installQueue(appUrl: string): Promise<void> {
  // A connection lost here fails the query that used it, and with it the command.
  const pool = whenLost(new pg.Pool({ ...roleConfig(appUrl, 'mend_queue'), max: 2 }), () => {});
  try {
    await runMigrations({ pgPool: pool });
    // Its own indexes serve taking jobs; ours find those under way and those given up in a long queue.
    await pool.query(`
      create index if not exists mend_jobs_locked on graphile_worker._private_jobs (locked_by) where locked_at is not null;
      create index if not exists mend_jobs_exhausted on graphile_worker._private_jobs (updated_at) where attempts >= max_attempts;
    `);
    await pool.query(`
      create schema if not exists mend_queue;
      grant usage on schema mend_queue to mend_app, mend_control;
      create or replace function mend_queue.enqueue(job text, payload json, run_at timestamptz, job_key text, queue text, max_attempts int)
      returns void language sql security definer set search_path = '' as $$
        select graphile_worker.add_job(job, payload, queue_name => queue, run_at => run_at, max_attempts => max_attempts, job_key => job_key)
      $$;
      revoke all on function mend_queue.enqueue from public;
      grant execute on function mend_queue.enqueue to mend_app, mend_control;
    `);
  } finally {
    await pool.end();
  }
}

async function withClient(config: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42710' && error.code !== '23505') throw error;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { MIGRATE_DATABASE_URL, DATABASE_URL } = process.env;
  if (!MIGRATE_DATABASE_URL || !DATABASE_URL) throw new Error('Set MIGRATE_DATABASE_URL (owner) and DATABASE_URL (the app’s login).');
  await migrate(MIGRATE_DATABASE_URL, DATABASE_URL);
  console.log('The database is up to date.');
}
