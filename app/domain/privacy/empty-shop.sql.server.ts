import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

interface TenantTable {
  name: string;
  /** Tables with rows that this one's rows point at. */
  parents: string[];
}

const BATCH = 2000;

/**
 * Every tenant table, children before the parents they point at. Read from the
 * catalog, so that a table of a later migration is emptied too.
 */
export async function tenantTables(db: ShopDb): Promise<string[]> {
  const tables = await db.$queryRaw<TenantTable[]>`
    select c.relname::text as name,
           coalesce(array_agg(distinct p.relname::text) filter (where p.oid <> c.oid), '{}') as parents
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'shopId' and not a.attisdropped
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
    left join pg_class p on p.oid = f.confrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    group by c.oid, c.relname order by c.relname`;
  return childrenFirst(tables);
}

export async function countTable(db: ShopDb, shopId: string, table: string): Promise<number> {
  const [row] = await db.$queryRaw<{ rows: number }[]>`select count(*)::int as rows from ${Prisma.raw(quoted(table))} where "shopId" = ${shopId}`;
  return row!.rows;
}

/** Deletes a shop's rows of one table, a batch at a time. Returns how many there were. */
export async function emptyTable(db: ShopDb, shopId: string, table: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await removeBatch(db, shopId, table);
    removed += count;
    if (!count) return removed;
  }
}

/** A row that another of the same table points at waits for the next batch. */
async function removeBatch(db: ShopDb, shopId: string, table: string): Promise<number> {
  const name = Prisma.raw(quoted(table));
  const [own] = await db.$queryRaw<{ columns: string[] }[]>`
    select array_agg(a.attname::text) as columns from pg_constraint f
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey) and a.attname <> 'shopId'
    where f.contype = 'f' and f.conrelid = ${quoted(table)}::regclass and f.confrelid = f.conrelid`;
  const pointed = (own?.columns ?? []).map((column) => Prisma.raw(`and not exists (select 1 from ${quoted(table)} child where child."shopId" = held."shopId" and child.${quoted(column)} = held.id)`));
  return db.$executeRaw`
    delete from ${name} where ctid = any(array(
      select held.ctid from ${name} held where held."shopId" = ${shopId} ${pointed.length ? Prisma.join(pointed, ' ') : Prisma.empty} limit ${BATCH}))`;
}

function childrenFirst(tables: TenantTable[]): string[] {
  const names = new Set(tables.map(({ name }) => name));
  const left = new Map(tables.map(({ name, parents }) => [name, parents.filter((parent) => names.has(parent))]));
  const order: string[] = [];
  while (left.size) {
    const pointedAt = new Set([...left.values()].flat());
    const free = [...left.keys()].filter((name) => !pointedAt.has(name));
    if (!free.length) throw new Error(`Tables point at each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const name of free) {
      order.push(name);
      left.delete(name);
    }
  }
  return order;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
