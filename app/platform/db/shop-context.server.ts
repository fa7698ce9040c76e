import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import { singleton } from '#app/platform/singleton.ts';

interface ShopContext {
  shopId: string;
  /** True while a transaction is open: then only its Ledger may be used. */
  inTransaction: boolean;
  /** Of the open transaction: the first one that was checked out inside it. */
  connection?: PoolClient;
}

// One per process even where the web build carries a second copy of this file:
// the pool must read what the caller set.
const context = singleton('shop-context', () => new AsyncLocalStorage<ShopContext>());

/** Runs the work with connections that see this shop's rows and no others. */
export function withShop<T>(shopId: string, work: () => Promise<T>): Promise<T> {
  // Awaited inside: a Prisma promise is lazy and would otherwise start outside.
  return context.run({ shopId, inTransaction: context.getStore()?.inTransaction ?? false }, async () => await work());
}

/** As withShop, for what runs inside one transaction. */
export function withTransaction<T>(shopId: string, work: () => Promise<T>): Promise<T> {
  return context.run({ shopId, inTransaction: true }, async () => await work());
}

/** To be called where a connection is asked for, and again with it once it is there. */
export function connectionKeeper(): (client: PoolClient) => PoolClient {
  const asked = context.getStore();
  return (client) => {
    if (asked?.inTransaction) asked.connection ??= client;
    return client;
  };
}

/** The work of the transaction is done: its connection goes back, and soon carries another shop. */
export function giveConnectionBack(): void {
  const own = context.getStore();
  if (own) delete own.connection;
}

/** @throws Error outside of a transaction */
export function connectionOfTransaction(): PoolClient {
  const connection = context.getStore()?.connection;
  if (!connection) throw new Error('A Ledger was used outside of its transaction');
  return connection;
}

/** The shop whose rows the next connection may see; undefined sees none. */
export function currentShop(): string | undefined {
  return context.getStore()?.shopId;
}

/** @throws Error when called inside a transaction: effects and other connections do not belong there */
export function assertOutsideTransaction(what: string): void {
  if (context.getStore()?.inTransaction) throw new Error(`${what} was used inside a transaction; only its Ledger may be`);
}
