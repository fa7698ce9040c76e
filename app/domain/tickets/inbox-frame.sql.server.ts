import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

export interface InboxFrame {
  open: number;
  waiting: number;
  unread: number;
  heldBack: number;
  /** Of the cause the list is narrowed to. */
  chosenCause: { ko: string; en: string } | null;
  timeZone: string;
  /** Whether a ticket ever came. */
  everHadOne: boolean;
  /** What the shop and Shopify have not granted. */
  missingScopes: string[];
  withheldData: string[];
}

/** Nothing before the shop was welcomed. */
export async function frameRow(db: ShopDb, statement: Prisma.Sql): Promise<InboxFrame | undefined> {
  const [row] = await db.$queryRaw<InboxFrame[]>(statement);
  return row;
}

/** Counts go no further than `cap`, each from an index alone. */
export function frameStatement(shopId: string, causeId: string | null, cap: number): Prisma.Sql {
  const counted = (condition: Prisma.Sql) => Prisma.sql`
    (select count(*)::int from (select 1 from ticket where "shopId" = ${shopId} and ${condition} limit ${cap}::int) capped)`;
  return Prisma.sql`select
    ${counted(Prisma.sql`status = 'open' and not "heldBack"`)} as open,
    ${counted(Prisma.sql`status = 'waiting' and not "heldBack"`)} as waiting,
    ${counted(Prisma.sql`unread and not "heldBack"`)} as unread,
    ${counted(Prisma.sql`"heldBack"`)} as "heldBack",
    (select title from cause where "shopId" = ${shopId} and id = ${causeId}::uuid) as "chosenCause",
    "timeZone", "nextTicketNumber" > 1 as "everHadOne", "missingScopes", "withheldData"
    from shop_settings where "shopId" = ${shopId}`;
}
