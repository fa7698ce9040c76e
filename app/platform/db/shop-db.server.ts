import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { Prisma, PrismaClient } from '#app/platform/generated/prisma/client.ts';
import { singleton } from '#app/platform/singleton.ts';
import { preparedName } from './prepared.ts';
import { assertOutsideTransaction, connectionOfTransaction, giveConnectionBack, withShop, withTransaction } from './shop-context.server.ts';

/** What a Ledger may do to rows: every model, guarded, plus hand-written SQL in *.sql.server.ts. */
export type ShopDb = Omit<Prisma.TransactionClient, '$transaction'>;

/** Prisma on this pool, which carries the shop (shopPool). Hand-written SQL of its desks goes to the pool itself. */
export function prismaOver(pool: pg.Pool): PrismaClient {
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  poolOf.set(prisma, pool);
  return prisma;
}

// One per process, as the house is, even where the web build carries a second copy of this file.
const poolOf = singleton('pool-of-prisma', () => new WeakMap<object, pg.Pool>());

/** Guarded access to one shop's rows, outside of transactions. */
export function shopDb(prisma: PrismaClient, shopId: string): ShopDb {
  const run: Runner = (call) => {
    assertOutsideTransaction('desk.db');
    return withShop(shopId, call);
  };
  const pool = poolOf.get(prisma)!;
  return guarded(prisma, shopId, run, (statement) => pool.query(queryOf(statement)));
}

/** Runs the work in one transaction on one connection that carries the shop. */
export function shopTransaction<T>(prisma: PrismaClient, shopId: string, work: (db: ShopDb) => Promise<T>): Promise<T> {
  assertOutsideTransaction('desk.transaction');
  return withTransaction(shopId, () =>
    prisma.$transaction((tx) => work(guarded(tx, shopId, (call) => call(), inTransaction)).finally(giveConnectionBack), { maxWait: 10_000, timeout: 20_000 }),
  );
}

const inTransaction: Asker = (statement) => connectionOfTransaction().query(queryOf(statement));

function queryOf(statement: Prisma.Sql): pg.QueryConfig {
  const name = preparedName(statement);
  return { text: statement.text, values: statement.values, ...(name ? { name } : {}) };
}

type Asker = (statement: Prisma.Sql) => Promise<pg.QueryResult>;
type Runner = <T>(call: () => Promise<T>) => Promise<T>;
type Delegate = Record<string, (args?: unknown) => Promise<unknown>>;

function guarded(client: PrismaClient | Prisma.TransactionClient, shopId: string, run: Runner, ask: Asker): ShopDb {
  const delegates = new Map<string, unknown>();
  return new Proxy(client as unknown as ShopDb, {
    get(target, property: string) {
      if (property === '$queryRaw' || property === '$executeRaw') return straight(property, run, ask);
      const member = (target as unknown as Record<string, unknown>)[property];
      if (typeof member === 'function') return (...args: unknown[]) => run(() => member.apply(target, args) as Promise<unknown>);
      if (!member || typeof member !== 'object' || property.startsWith('_')) return member;
      if (!delegates.has(property)) delegates.set(property, guardedDelegate(property, member as Delegate, shopId, run));
      return delegates.get(property);
    },
  });
}

/**
 * Hand-written SQL goes to the connection itself, in the same transaction if
 * there is one: Prisma's way takes three times the CPU (docs/decisions/0013).
 * Values come as pg reads them; cast bigint and numeric to int or text.
 */
function straight(operation: '$queryRaw' | '$executeRaw', run: Runner, ask: Asker): unknown {
  return (first: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
    const statement = Array.isArray(first) ? Prisma.sql(first as unknown as TemplateStringsArray, ...values) : (first as Prisma.Sql);
    return run(async () => {
      const result = await ask(statement);
      return operation === '$queryRaw' ? result.rows : (result.rowCount ?? 0);
    });
  };
}

/** A call whose `where` or `data` lacks this shop throws: the policy would hide the mistake as "no rows". */
function guardedDelegate(model: string, delegate: Delegate, shopId: string, run: Runner): unknown {
  return new Proxy(delegate, {
    get(target, operation: string) {
      const method = target[operation];
      if (typeof method !== 'function') return method;
      return async (args: Record<string, unknown> = {}) => {
        assertShopInArgs(model, operation, args, shopId);
        // Prisma batches findUnique calls of one tick across requests and would
        // run them all in one shop's connection.
        if (operation === 'findUnique' || operation === 'findUniqueOrThrow') {
          const first = operation === 'findUnique' ? 'findFirst' : 'findFirstOrThrow';
          return run(() => target[first]!({ ...args, where: flattened(args.where as Record<string, unknown>) }));
        }
        return run(() => method.call(target, args));
      };
    },
  });
}

function assertShopInArgs(model: string, operation: string, args: Record<string, unknown>, shopId: string): void {
  const parts: unknown[] = [];
  if (operation.startsWith('create')) parts.push(...[args.data].flat());
  else if (operation === 'upsert') parts.push(args.where, args.create);
  else parts.push(args.where);
  for (const part of parts) {
    if (!namesShop(part, shopId)) throw new Error(`${model}.${operation} does not name the shop in its ${operation.startsWith('create') ? 'data' : 'where'}`);
  }
}

function namesShop(part: unknown, shopId: string): boolean {
  if (!part || typeof part !== 'object') return false;
  const record = part as Record<string, unknown>;
  if ('shopId' in record) return record.shopId === shopId;
  return Object.values(record).some(
    (value) => value !== null && typeof value === 'object' && (value as Record<string, unknown>).shopId === shopId,
  );
}

/** { shopId_id: { shopId, id } } → { shopId, id } */
function flattened(where: Record<string, unknown> = {}): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(where)) {
    if (key.startsWith('shopId_') && value && typeof value === 'object') Object.assign(flat, value);
    else flat[key] = value;
  }
  return flat;
}
