import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

export const LIVE_CHANNEL = 'mend_live';

/** Sent by PostgreSQL after the commit, and not at all after a rollback. */
export async function announceIn(db: ShopDb, shopId: string, change: object): Promise<void> {
  await db.$executeRaw`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ shopId, ...change })})`;
}
