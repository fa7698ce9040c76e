import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { heldUp, type Migration } from './held-up.ts';

// Each migration is one transaction: what it alters stays locked for everybody until its last row is read or filled.
// The last two have a row for each shop.
const SMALL = ['template', 'article', 'article_text', 'help_publication', 'storefront_settings'];

/** Those before it are in the world as they are. */
const KEPT_SINCE = '20261124';

const migrations: Migration[] = readdirSync('prisma/migrations', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, sql: readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8') }))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));

test('no migration fills a large table that it has altered: filling stands in one of its own', () => {
  const tablesIn = (sql: string, verb: RegExp) => [...sql.matchAll(verb)].map(([, table]) => table!).filter((table) => !SMALL.includes(table));
  const held = migrations.flatMap(({ name, sql }) => {
    const altered = tablesIn(sql, /^ALTER TABLE "?(\w+)"?/gim);
    return tablesIn(sql, /^UPDATE "?(\w+)"?/gim).filter((table) => altered.includes(table)).map((table) => `${name}: ${table}`);
  });
  expect(migrations.length).toBeGreaterThan(20);
  expect(held).toEqual([]);
});

test('no migration holds anybody up for as long as a large table takes to read', () => {
  const kept = heldUp(migrations, SMALL).filter(({ name }) => name >= KEPT_SINCE);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter(({ faults }) => faults.length)).toEqual([]);
});

describe('told as holding others up', () => {
  const faultsOf = (sql: string, small?: string[]) => heldUp([{ name: '1', sql: 'CREATE TABLE "ticket" (id INT); CREATE TABLE template (id INT);' }, { name: '2', sql }], small).at(-1)!.faults;

  test.each([
    ['a column with a check', 'ALTER TABLE "ticket" ADD COLUMN "seconds" INTEGER CHECK ("seconds" >= 0);'],
    ['a column that points at another table', 'ALTER TABLE ticket ADD COLUMN other INT REFERENCES other (id);'],
    ['a check', `ALTER TABLE ticket DROP CONSTRAINT of_channel;\nALTER TABLE ticket ADD CONSTRAINT of_channel CHECK (channel IN ('email', 'chat'));`],
    ['a check without a name', 'ALTER TABLE ticket ADD CHECK (score BETWEEN 1 AND 5);'],
    ['a foreign key', 'ALTER TABLE ticket ADD CONSTRAINT other_fkey FOREIGN KEY (shop, other) REFERENCES other (shop, id) ON DELETE CASCADE;'],
    ['one of several', 'ALTER TABLE ticket ADD COLUMN a INT, ADD CONSTRAINT b CHECK (a IN (1, 2)), ADD CONSTRAINT c CHECK (a > 0) NOT VALID;'],
    ['a key', 'ALTER TABLE ticket ADD CONSTRAINT ticket_number UNIQUE (shop, number);'],
    ['a column that may no longer be null', 'ALTER TABLE ticket ALTER COLUMN number SET NOT NULL;'],
    ['a column of another type', 'ALTER TABLE ticket ALTER COLUMN number TYPE BIGINT;'],
    ['a check and its validation in one', 'ALTER TABLE ticket ADD CONSTRAINT a CHECK (b > 0) NOT VALID;\nALTER TABLE ticket VALIDATE CONSTRAINT a;'],
    ['an index that cannot be made beforehand', 'CREATE INDEX by_number ON ticket (shop, number);'],
    ['an index in the place of another', 'DROP INDEX by_number;\nCREATE INDEX IF NOT EXISTS by_name ON ticket (shop, name);'],
    ['an index beside a new column', 'ALTER TABLE ticket ADD COLUMN number INT;\nCREATE INDEX IF NOT EXISTS by_number ON ticket (shop, number);'],
  ])('%s', (_what, sql) => {
    expect(faultsOf(sql)).toHaveLength(1);
  });

  test.each([
    ['a column without a check', `ALTER TABLE ticket ADD COLUMN IF NOT EXISTS number INT NOT NULL DEFAULT 0, ADD COLUMN via TEXT DEFAULT 'a, b';`],
    ['a check of what is written from now on', 'ALTER TABLE ticket DROP CONSTRAINT a;\nALTER TABLE ticket ADD CONSTRAINT a CHECK (b IN (1, 2)) NOT VALID;'],
    ['validation alone', 'ALTER TABLE ticket VALIDATE CONSTRAINT a, VALIDATE CONSTRAINT b;'],
    ['an index alone', 'CREATE UNIQUE INDEX IF NOT EXISTS by_number ON ticket (shop, number);'],
    ['an index that goes', 'DROP INDEX IF EXISTS by_number;'],
    ['a table that is new', 'CREATE TABLE chat (id INT CHECK (id > 0) REFERENCES ticket (id));\nALTER TABLE chat ADD CHECK (id < 9);\nCREATE INDEX by_id ON chat (id);'],
    ['what a function says', 'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ ALTER TABLE ticket ADD CHECK (a > 0); $$;'],
  ])('but not %s', (_what, sql) => {
    expect(faultsOf(sql)).toEqual([]);
  });

  test('nor a table that is small', () => {
    expect(faultsOf('ALTER TABLE template ADD CHECK (a > 0);')).toHaveLength(1);
    expect(faultsOf('ALTER TABLE template ADD CHECK (a > 0);', ['template'])).toEqual([]);
  });
});
