import { AsyncLocalStorage } from 'node:async_hooks';
import { singleton } from '#app/platform/singleton.ts';

interface ShopContext {
  shopId: string;
  /** True while a transaction is open: then only its Ledger may be used. */
  inTransaction: boolean;
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

/** The shop whose rows the next connection may see; undefined sees none. */
export function currentShop(): string | undefined {
  return context.getStore()?.shopId;
}

/** @throws Error when called inside a transaction: effects and other connections do not belong there */
export function assertOutsideTransaction(what: string): void {
  if (context.getStore()?.inTransaction) throw new Error(`${what} was used inside a transaction; only its Ledger may be`);
}
