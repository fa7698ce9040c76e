import { createHash } from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import { migrate } from '#app/platform/db/migrate.server.ts';
import { startPostgres, type EmbeddedDatabase } from '#sandbox/machine/postgres.ts';

const PORT = Number(process.env.PORT_TEST_POSTGRES ?? 4142);

/** vitest's global set-up: one PostgreSQL, one migrated template that every worker clones. */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres({
    dir: '.mend/test-postgres',
    port: PORT,
    flags: ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off', '-c max_connections=300'],
  });
  process.env.TEST_POSTGRES_URL = postgres.superuserUrl('postgres');
  process.env.TEST_TEMPLATE = await prepareTemplate(postgres);
  return async () => {
    if (!postgres.joined) await postgres.stop();
  };
}

/** A template per state of the migrations: two runs at once share it, a changed migration makes a new one. */
async function prepareTemplate(postgres: EmbeddedDatabase): Promise<string> {
  const template = `mend_template_${digestOfMigrations()}`;
  const client = new pg.Client({ connectionString: postgres.superuserUrl('postgres') });
  await client.connect();
  try {
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
  } finally {
    await client.end();
  }
  return template;
}

/** Clones of runs that were killed: nobody is connected to them any more. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select datname from pg_database d where datname like 'mend\\_w%' and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)",
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`).catch(() => {});
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
