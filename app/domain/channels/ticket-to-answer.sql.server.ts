import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * The whole ticket, asked with every reply.
 * @throws Problem not_found
 */
export async function ticketToAnswer(db: ShopDb, shopId: string, ticketId: string): Promise<Ticket> {
  const [ticket] = await db.$queryRaw<Ticket[]>`select * from ticket where "shopId" = ${shopId} and id = ${ticketId}::uuid`;
  if (!ticket) throw new Problem('not_found', { note: 'no such ticket' });
  return ticket;
}
