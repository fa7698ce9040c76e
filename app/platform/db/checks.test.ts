import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { aPoolerWithoutOptions, aTransactionPooler } from '#tests/builders/a-pooler.ts';
import { workerDatabase } from '#tests/setup/worker-database.ts';
import { checkDatabase } from './checks.server.ts';
import { migrate } from './migrate.server.ts';

const made: string[] = [];

afterAll(async () => {
  for (const name of made) await onServer(`drop database ${name} with (force)`);
});

async function onServer(sql: string, database = 'postgres'): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: new URL(`/${database}`, process.env.TEST_POSTGRES_URL!).href });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

/** The same database, as who may make roles and tables. */
function asOwner(url: string): string {
  return new URL(new URL(url).pathname, process.env.TEST_POSTGRES_URL!).href;
}

/** A database of this server, as the app logs in to it. */
async function aDatabase(creation: string, preparation?: string): Promise<string> {
  const { name: own, appUrl } = await workerDatabase();
  const name = `${own}_${randomBytes(3).toString('hex')}`;
  await onServer(`create database ${name} ${creation}`);
  made.push(name);
  if (preparation) await onServer(preparation, name);
  return new URL(`/${name}`, appUrl).href;
}

const trigrams = 'create extension pg_trgm';

const withoutHangul = [
  ['character type C', "template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"],
  ['PostgreSQL’s own C.UTF-8', "template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"],
] as const;
const saysWhatToDo = /Hangul search finds nothing\. Create it with a UTF-8 locale such as C\.UTF-8 \(libc provider\)/;

test.each(withoutHangul)('the release step changes nothing where Hangul search would find nothing: %s', async (_what, creation) => {
  const url = await aDatabase(creation);
  await expect(migrate(asOwner(url), url)).rejects.toThrow(saysWhatToDo);
  await expect(migrate(asOwner(url), url)).rejects.toThrow(saysWhatToDo);
  const made = `select (select count(*) from pg_class where relnamespace = 'public'::regnamespace) + (select count(*) from pg_extension where extname <> 'plpgsql')
    + (select count(*) from pg_namespace where nspname !~ '^pg_|^public$|^information_schema$') as things, has_database_privilege('mend_queue', current_database(), 'create') as granted`;
  expect(await onServer(made, new URL(url).pathname.slice(1))).toEqual([{ things: '0', granted: false }]);
});

describe('a process refuses to start', () => {
  test('not on a database that is as it should be', async () => {
    await expect(checkDatabase((await workerDatabase()).appUrl)).resolves.toBeUndefined();
  });

  test.each(withoutHangul)('where Hangul search would find nothing: %s', async (_what, creation) => {
    await expect(checkDatabase(await aDatabase(creation, trigrams))).rejects.toThrow(saysWhatToDo);
  });

  test('on a database that was never migrated, and on one that lacks a migration', async () => {
    await expect(checkDatabase(await aDatabase('template template0'))).rejects.toThrow(/Run "npm run migrate" first/);
    const behind = await aDatabase(`template ${process.env.TEST_TEMPLATE}`, `delete from _prisma_migrations where migration_name like '%_tenancy'`);
    await expect(checkDatabase(behind)).rejects.toThrow(/lacks \d+_tenancy\. Run "npm run migrate" first/);
  });

  test('behind a pooler that hands one connection to many, or drops what we ask for', async () => {
    const { appUrl } = await workerDatabase();
    for (const [aPooler, words] of [[aTransactionPooler, /through a transaction pooler/], [aPoolerWithoutOptions, /a pooler that drops options/]] as const) {
      const pooler = await aPooler(appUrl);
      await expect(checkDatabase(pooler.url)).rejects.toThrow(words);
      pooler.close();
    }
  });
});
