import pg from 'pg';
import { migrate } from '#app/platform/db/migrate.server.ts';
import type { EmbeddedDatabase } from './postgres.ts';

const LOGIN = 'mend';
const PASSWORD = 'mend';

/** Makes the app's database and login where they are missing, and brings the tables up to date. Returns DATABASE_URL. */
export async function prepareDatabase(postgres: EmbeddedDatabase, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.superuserUrl('postgres') });
  await client.connect();
  try {
    const login = await client.query('select 1 from pg_roles where rolname = $1', [LOGIN]);
    if (!login.rowCount) await client.query(`create role ${LOGIN} login password '${PASSWORD}' noinherit`);
    const database = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!database.rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = `postgresql://${LOGIN}:${PASSWORD}@127.0.0.1:${postgres.port}/${name}`;
  await migrate(postgres.superuserUrl(name), url);
  return url;
}
