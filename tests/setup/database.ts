import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type pg from 'pg';
import { migrate } from '#app/platform/db/migrate.server.ts';
import { onDatabase } from '#sandbox/machine/on-database.ts';
import { freePort } from '#sandbox/machine/ports.ts';
import { postgresRuns, startPostgres, type EmbeddedDatabase } from '#sandbox/machine/postgres.ts';
import { enterRun, isAlive, leaveRun, templatesInUse, nameTemplate } from './runs.ts';

const PORT = Number(process.env.PORT_TEST_POSTGRES ?? 4142);
const PLACE = '.mend/test-postgres';

/** vitest's global set-up: one PostgreSQL, one migrated template that every worker clones. */
export default async function setup(): Promise<() => Promise<void>> {
  enterRun(false);
  const postgres = await startPostgres({
    dir: PLACE,
    // Another clone may be testing at the same time.
    port: (await postgresRuns(PLACE)) ? PORT : await freePort(PORT),
    portVariable: 'PORT_TEST_POSTGRES',
    flags: ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c max_connections=300'],
  });
  if (!postgres.joined) enterRun(true);
  process.env.TEST_POSTGRES_URL = postgres.superuserUrl('postgres');
  process.env.TEST_TEMPLATE = await prepareTemplate(postgres);
  process.env.TEST_RUN = String(process.pid);
  return async () => {
    if (leaveRun()) await postgres.stop();
    else await dropOwn(postgres);
  };
}

/** A template per state of the migrations: two runs at once share it, a changed migration makes a new one. */
async function prepareTemplate(postgres: EmbeddedDatabase): Promise<string> {
  const template = `mend_template_${digestOfMigrations()}`;
  // Before the lock: whoever holds it drops what nobody names, and then we make it anew.
  nameTemplate(template);
  await onDatabase(postgres.superuserUrl('postgres'), async (client) => {
    await client.query('select pg_advisory_lock(4242)');
    await client.query("do $$ begin if not exists (select 1 from pg_roles where rolname = 'mend') then create role mend login password 'mend' noinherit; end if; end $$");
    const ready = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [template]);
    if (!ready.rowCount) {
      await client.query(`drop database if exists ${template} with (force)`);
      await client.query(`create database ${template}`);
      await migrate(postgres.superuserUrl(template), `postgresql://mend:mend@127.0.0.1:${postgres.port}/${template}`);
      await client.query(`alter database ${template} is_template true`);
    }
    await dropLeftovers(client);
    await dropOldTemplates(client);
  });
  return template;
}

/** Clones of runs that were killed: the name of a clone tells its run. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  for (const name of await clones(client)) {
    if (!isAlive(Number(/^mend_r(\d+)_/.exec(name)![1]))) await client.query(`drop database if exists ${name} with (force)`).catch(() => {});
  }
}

/** Those of other states of the migrations, as they come with every change and every branch. */
async function dropOldTemplates(client: pg.Client): Promise<void> {
  const used = templatesInUse();
  if (!used) return;
  const { rows } = await client.query("select datname as name from pg_database where datname ~ '^mend_template(_[0-9a-f]{10})?$'");
  for (const { name } of rows) {
    if (used.has(name)) continue;
    await client.query(`alter database ${name} is_template false`);
    await client.query(`drop database if exists ${name} with (force)`);
  }
}

/** Somebody else's server stays: without what this run has put there. */
async function dropOwn(postgres: EmbeddedDatabase): Promise<void> {
  await onDatabase(postgres.superuserUrl('postgres'), async (client) => {
    for (const name of await clones(client)) if (name.startsWith(`mend_r${process.pid}_`)) await client.query(`drop database if exists ${name} with (force)`);
  });
}

async function clones(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query("select datname from pg_database where datname ~ '^mend_r\\d+_' and not datistemplate");
  return rows.map(({ datname }) => datname);
}

function digestOfMigrations(): string {
  const hash = createHash('sha256');
  for (const entry of fs.readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' }).toSorted()) {
    const file = `prisma/migrations/${entry}`;
    if (fs.statSync(file).isFile()) hash.update(entry).update(fs.readFileSync(file));
  }
  hash.update(fs.readFileSync('app/platform/db/migrate.server.ts'));
  return hash.digest('hex').slice(0, 10);
}
