import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topics } from '#app/domain/help/topics.ts';
import { onDatabase } from '#sandbox/machine/on-database.ts';
import { workerDatabase } from '#tests/setup/worker-database.ts';

// Who goes back a version finds the database as this one left it, and the two
// run side by side while a new one is rolled out (docs/operating.md).

/** Its last migration; raised with each release. */
const BEFORE = '20261123003700_refunds_in_the_buyers_currency';

/** What is asked of columns that it writes, and why it passes. */
const PASSED = [
  // Its articles' sections are made by a trigger.
  'article article_topic_fkey',
  // It allows more than before.
  'ticket ticket_channel_check',
];

const SHOP = '77';
const EARLIER = '01930000-0000-7000-8000-00000abcdef1';
let url = '';
let before: Schema;
let after: Schema;

interface Schema {
  columns: { table: string; name: string; given: boolean }[];
  constraints: { table: string; name: string; columns: string[]; definition: string }[];
}

beforeAll(async () => {
  const { name: own, superuserUrl } = await workerDatabase();
  const name = `${own}_${randomBytes(3).toString('hex')}`;
  await onDatabase(superuserUrl, (client) => client.query(`create database ${name} template template0`));
  url = new URL(`/${name}`, superuserUrl).href;
  const folders = readdirSync('prisma/migrations').filter((entry) => /^\d/.test(entry)).toSorted();
  await onDatabase(url, async (client) => {
    // Prisma's own.
    await client.query('create table _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz)');
    for (const folder of folders.filter((one) => one <= BEFORE)) await apply(client, folder);
    before = await schemaOf(client);
    await client.query(`insert into help_publication ("shopId", "wantedDigest") values ('${SHOP}', 'a')`);
    await client.query(`insert into article ("shopId", id, topic, position, "updatedAt") values ('${SHOP}', '${EARLIER}', 'delivery', 1, now())`);
    for (const folder of folders.filter((one) => one > BEFORE)) await apply(client, folder);
    after = await schemaOf(client);
  });
});
afterAll(async () => {
  const { superuserUrl } = await workerDatabase();
  await onDatabase(superuserUrl, (client) => client.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`));
});

async function apply(client: pg.Client, folder: string): Promise<void> {
  await client.query(readFileSync(`prisma/migrations/${folder}/migration.sql`, 'utf8'));
}

async function schemaOf(client: pg.Client): Promise<Schema> {
  const columns = await client.query(`select c.relname as table, a.attname as name, a.atthasdef or not a.attnotnull or a.attidentity <> '' as given
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
  const constraints = await client.query(`select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition,
      (select coalesce(json_agg(a.attname), '[]') from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey)) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype in ('c', 'f', 'u', 'x') and c.relnamespace = 'public'::regnamespace`);
  return { columns: columns.rows, constraints: constraints.rows };
}

/** As the version before does, in a shop. */
async function writing<T>(shop: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return onDatabase(url, async (client) => {
    await client.query('set role mend_app');
    await client.query(`select set_config('app.shop_id', $1, false)`, [shop]);
    return work(client);
  });
}

async function anArticle(client: pg.Client, shop: string, topic: string): Promise<void> {
  await client.query(`insert into article ("shopId", id, topic, position, published, version, "updatedAt") values ($1, gen_random_uuid(), $2, 1, true, 1, now())`, [shop, topic]);
}

const sectionsOf = (client: pg.Client) => client.query('select key, titles, position from help_section order by position, key').then(({ rows }) => rows);
const standard = topics.map(({ key, ...titles }, place) => ({ key, titles, position: place + 1 }));

describe('what the version before writes to its tables', () => {
  test('lacks no column that has come since', () => {
    const known = new Set(before.columns.map(({ table, name }) => `${table} ${name}`));
    const tables = new Set(before.columns.map(({ table }) => table));
    const since = after.columns.filter(({ table, name }) => tables.has(table) && !known.has(`${table} ${name}`));
    expect(since.map(({ name }) => name)).toContain('publicId');
    expect(since.filter(({ given }) => !given)).toEqual([]);
  });

  test('meets no constraint that it does not know, but for those that it passes', () => {
    const known = new Set(before.columns.map(({ table, name }) => `${table} ${name}`));
    const same = new Set(before.constraints.map(({ table, definition }) => `${table} ${definition}`));
    const met = after.constraints.filter(({ table, columns, definition }) => columns.every((column) => known.has(`${table} ${column}`)) && !same.has(`${table} ${definition}`));
    expect(met.map(({ table, name }) => `${table} ${name}`).toSorted()).toEqual(PASSED);
  });
});

test('what stood before has a public name and its sections, under the names of a new shop', async () => {
  await writing(SHOP, async (client) => {
    expect((await client.query('select "publicId" from article where id = $1', [EARLIER])).rows).toEqual([{ publicId: EARLIER.slice(-10) }]);
    expect(await sectionsOf(client)).toEqual(standard);
    expect((await client.query('select seeded from help_publication')).rows).toEqual([{ seeded: true }]);
  });
});

test('a shop that the version before takes in after the migration gets its articles, their sections and public names, and is not given them again', async () => {
  await writing('78', async (client) => {
    await client.query(`insert into help_publication ("shopId", "wantedDigest") values ('78', '')`);
    for (const { key } of topics.toReversed()) for (let n = 0; n < 2; n++) await anArticle(client, '78', key);
    const { rows } = await client.query<{ publicId: string }>('select "publicId" from article');
    expect(new Set(rows.map(({ publicId }) => publicId)).size).toBe(10);
    for (const { publicId } of rows) expect(publicId).toMatch(/^[0-9a-f]{10}$/);
    expect(await sectionsOf(client)).toEqual(standard);
    expect((await client.query('select seeded from help_publication')).rows).toEqual([{ seeded: true }]);
  });
});

test('an article that it writes or moves to a section that was removed brings it back; one that was renamed stays as it is', async () => {
  await writing('79', async (client) => {
    await anArticle(client, '79', 'delivery');
    await client.query(`update help_section set titles = '{"ko":"발송"}'`);
    await client.query(`update article set topic = 'payment'`);
    await anArticle(client, '79', 'delivery');
    expect(await sectionsOf(client)).toEqual([{ key: 'delivery', titles: { ko: '발송' }, position: 1 }, standard.find(({ key }) => key === 'payment')]);
  });
});
