import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Standing } from './message-effects.ts';

export type LockedTicket = Ticket & Standing;

/**
 * The ticket as it is now, kept from changing until the transaction ends:
 * messages of one ticket are stored one after another.
 * @throws Problem not_found
 */
export async function lockTicket(db: ShopDb, shopId: string, ticketId: string): Promise<LockedTicket> {
  const rows = await db.$queryRaw<LockedTicket[]>`
    select * from ticket where "shopId" = ${shopId} and id = ${ticketId}::uuid for update`;
  if (!rows[0]) throw new Problem('not_found', { note: 'no such ticket' });
  return rows[0];
}
