import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/** A delivery's bytes as they came; null when they are gone. A Prisma call would hold them some forty times over. */
export async function rawBytes(db: ShopDb, shopId: string, mailId: string): Promise<Buffer | null> {
  const rows = await db.$queryRaw<{ raw: Buffer | null }[]>`select raw from inbound_mail where "shopId" = ${shopId} and id = ${mailId}::uuid`;
  return rows[0]?.raw ?? null;
}
