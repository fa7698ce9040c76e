import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { prepared } from './prepared.ts';
import type { ShopDb } from './shop-db.server.ts';

/** A row by column names; it names its shop. Objects are kept as JSON, arrays as arrays of SQL. */
export interface Row {
  shopId: string;
  [column: string]: unknown;
}

/**
 * Inserts one row where time matters: a Prisma call takes eight times the CPU.
 * @param table as in the database, such as outbox_mail
 * @param orNothing a row with the same unique key may be there already
 * @returns whether it was inserted
 */
export async function insertRow(db: ShopDb, table: string, row: Row, { orNothing = false } = {}): Promise<boolean> {
  return (await db.$executeRaw(prepared(insertStatement(table, row, orNothing ? Prisma.sql`on conflict do nothing` : Prisma.empty)))) > 0;
}

/**
 * The first row that has all of these values, by these columns, where every
 * request asks; null for none. Values come as pg reads them: not for bigint and numeric.
 * @param columns as the generated `Prisma.…ScalarFieldEnum` lists them
 * @param highest the row with the highest of this column
 */
export async function findRow<T>(db: ShopDb, table: string, where: Row, columns: string[], highest?: string): Promise<T | null> {
  const order = highest ? Prisma.sql`order by ${name(highest)} desc` : Prisma.empty;
  const rows = await db.$queryRaw<T[]>(prepared(Prisma.sql`select ${Prisma.join(columns.map(name))} from ${name(table)} where ${matching(where)} ${order} limit 1`));
  return rows[0] ?? null;
}

/** The statement of insertRow, to be part of a larger one; `tail` follows the values. */
export function insertStatement(table: string, row: Row, tail: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const columns = Object.keys(row).map(name);
  const values = Object.values(row).map(storable);
  return Prisma.sql`insert into ${name(table)} (${Prisma.join(columns)}) values (${Prisma.join(values)}) ${tail}`;
}

/** Changes the rows that have all of these values. Returns how many. */
export function updateRows(db: ShopDb, table: string, where: Row, changes: Record<string, unknown>): Promise<number> {
  return db.$executeRaw(prepared(updateStatement(table, where, changes)));
}

/** The statement of updateRows, to be part of a larger one. */
export function updateStatement(table: string, where: Row, changes: Record<string, unknown>): Prisma.Sql {
  const set = Object.entries(changes).map(([column, value]) => Prisma.sql`${name(column)} = ${storable(value)}`);
  return Prisma.sql`update ${name(table)} set ${Prisma.join(set)} where ${matching(where)}`;
}

/** The statement that deletes the rows that have all of these values, to be part of a larger one. */
export function deleteStatement(table: string, where: Row): Prisma.Sql {
  return Prisma.sql`delete from ${name(table)} where ${matching(where)}`;
}

function matching(where: Row): Prisma.Sql {
  return Prisma.join(Object.entries(where).map(([column, value]) => Prisma.sql`${name(column)} = ${storable(value)}`), ' and ');
}

function name(text: string): Prisma.Sql {
  if (!/^\w+$/.test(text)) throw new Error(`${text} is no name of a table or column`);
  return Prisma.raw(`"${text}"`);
}

function storable(value: unknown): unknown {
  const plain = value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array || Array.isArray(value);
  return plain ? value : JSON.stringify(value);
}
