import { prepared } from '#app/platform/db/prepared.ts';
import { deleteStatement, updateStatement, type Row } from '#app/platform/db/rows.sql.server.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

/** Changes a locked ticket, and removes the draft of what was just written to it. */
export async function moveTicketRow(db: ShopDb, ticket: { shopId: string; id: string }, changes: Prisma.TicketUncheckedUpdateInput, draft: Row | null): Promise<void> {
  const moved = updateStatement('ticket', { ...ticket }, changes);
  await db.$executeRaw(prepared(draft ? Prisma.sql`with gone as (${deleteStatement('draft', draft)}) ${moved}` : moved));
}
