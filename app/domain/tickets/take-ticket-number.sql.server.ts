import type { Desk } from '#app/desk/desk.ts';
import { prepared } from '#app/platform/db/prepared.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

/**
 * The shop's next ticket number, taken for good: one statement that commits by
 * itself, before the transaction that opens the ticket, so that nobody waits for
 * somebody else's ticket to be written. What fails afterwards leaves a gap
 * (docs/decisions/0030). Within a transaction it throws, as all of `desk.db`.
 */
export async function takeTicketNumber({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<number> {
  const rows = await db.$queryRaw<{ taken: number }[]>(prepared(Prisma.sql`
    update shop_settings set "nextTicketNumber" = "nextTicketNumber" + 1 where "shopId" = ${shop.id} returning "nextTicketNumber" - 1 as taken`));
  return rows[0]!.taken;
}
