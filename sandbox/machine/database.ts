import type pg from 'pg';
import { migrate } from '#app/platform/db/migrate.server.ts';
import { onDatabase } from './on-database.ts';
import type { EmbeddedDatabase } from './postgres.ts';

const LOGIN = 'mend';
const PASSWORD = 'mend';

/**
 * Makes the app's database and login where they are missing, and brings the
 * tables up to date. A new database takes its name when it is whole, so that a
 * first start that was cut short begins anew. Returns DATABASE_URL.
 */
export async function prepareDatabase(postgres: EmbeddedDatabase, name: string): Promise<string> {
  const url = (database: string) => `postgresql://${LOGIN}:${PASSWORD}@127.0.0.1:${postgres.port}/${database}`;
  const fresh = `${name}_fresh`;
  const isNew = await onDatabase(postgres.superuserUrl('postgres'), async (client) => {
    const login = await client.query('select 1 from pg_roles where rolname = $1', [LOGIN]);
    if (!login.rowCount) await client.query(`create role ${LOGIN} login password '${PASSWORD}' noinherit`);
    const database = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (database.rowCount) return false;
    await client.query(`drop database if exists ${client.escapeIdentifier(fresh)} with (force)`);
    await client.query(`create database ${client.escapeIdentifier(fresh)}`);
    return true;
  });
  const database = isNew ? fresh : name;
  await migrate(postgres.superuserUrl(database), url(database));
  if (isNew) await onDatabase(postgres.superuserUrl('postgres'), (client) => renameDatabase(client, fresh, name));
  return url(name);
}

/** The migration's own session may take a moment to end. */
async function renameDatabase(client: pg.Client, from: string, to: string): Promise<void> {
  await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [from]);
  await client.query(`alter database ${client.escapeIdentifier(from)} rename to ${client.escapeIdentifier(to)}`);
}
