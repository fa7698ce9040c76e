import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onDatabase } from '#sandbox/machine/on-database.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';
import { workerDatabase } from '#tests/setup/worker-database.ts';

// Migrations of a real installation run as an owner that is no superuser. FORCE
// binds that owner too: a backfill without a policy touches no row, silently.
const OWNER = 'mend_backfill_owner';

beforeAll(async () => {
  await asSuperuser(async (client) => {
    await client.query(`do $$ begin if not exists (select 1 from pg_roles where rolname = '${OWNER}') then create role ${OWNER} login password 'owner' nosuperuser nobypassrls; end if; end $$`);
    await client.query(`create schema if not exists backfill authorization ${OWNER}`);
    await client.query('grant usage on schema public to mend_backfill_owner');
    // The real function of the migrations, so that what it makes is what is tested.
    await client.query(`grant execute on function protect_tenant_table to ${OWNER}`);
  });
});
afterAll(async () => {
  await asSuperuser(async (client) => {
    await client.query('drop schema if exists backfill cascade');
    await client.query(`revoke all on function protect_tenant_table from ${OWNER}`);
    await client.query(`revoke all on schema public from ${OWNER}`);
  });
});

/** Works as the owner; it is no superuser. */
async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL((await workerDatabase()).superuserUrl);
  url.username = OWNER;
  url.password = 'owner';
  return onDatabase(url.href, work);
}

async function aTable(client: pg.Client, name: string): Promise<void> {
  await client.query(`create table backfill.${name} ("shopId" text not null, id int not null, label text, primary key ("shopId", id))`);
  await client.query(`insert into backfill.${name} ("shopId", id) select s::text, n from generate_series(1, 3) s, generate_series(1, 4) n`);
}

test('an owner’s backfill under forced row-level security touches no row without the policy, and says nothing', async () => {
  await asOwner(async (client) => {
    await aTable(client, 'without_policy');
    await client.query('alter table backfill.without_policy enable row level security');
    await client.query('alter table backfill.without_policy force row level security');
    const { rowCount } = await client.query(`update backfill.without_policy set label = 'filled'`);
    expect(rowCount).toBe(0);
  });
});

test('with the policy that every tenant table gets, it touches all of them', async () => {
  await asOwner(async (client) => {
    await aTable(client, 'with_policy');
    await client.query(`select protect_tenant_table('backfill.with_policy')`);
    const { rowCount } = await client.query(`update backfill.with_policy set label = 'filled'`);
    expect(rowCount).toBe(12);
  });
});

test('every tenant table gives that policy to whoever owns it', async () => {
  await aDesk();
  const { rows } = await asSuperuser((client) =>
    client.query(`select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'migrating' where not (c.relowner = any(p.polroles)) and c.relnamespace = 'public'::regnamespace`),
  );
  expect(rows).toEqual([]);
});
