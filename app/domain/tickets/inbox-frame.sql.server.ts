import { Prisma } from '#app/platform/generated/prisma/client.ts';

export interface InboxFrame {
  open: number;
  waiting: number;
  unread: number;
  heldBack: number;
  /** The second level, in the shop's order, without archived ones. */
  causes: { id: string; title: { ko: string; en: string } }[];
  timeZone: string;
  /** Whether a ticket ever came. */
  everHadOne: boolean;
}

/** Counts go no further than `cap`, each from an index alone. */
export function frameStatement(shopId: string, cap: number): Prisma.Sql {
  const counted = (condition: Prisma.Sql) => Prisma.sql`
    (select count(*)::int from (select 1 from ticket where "shopId" = ${shopId} and ${condition} limit ${cap}::int) capped)`;
  return Prisma.sql`select
    ${counted(Prisma.sql`status = 'open' and not "heldBack"`)} as open,
    ${counted(Prisma.sql`status = 'waiting' and not "heldBack"`)} as waiting,
    ${counted(Prisma.sql`unread and not "heldBack"`)} as unread,
    ${counted(Prisma.sql`"heldBack"`)} as "heldBack",
    coalesce((
      select json_agg(json_build_object('id', c.id, 'title', c.title) order by g.position, g.key, c.position, c.key)
      from cause c join cause g on g."shopId" = ${shopId} and g.id = c."parentId" and g."archivedAt" is null
      where c."shopId" = ${shopId} and c."archivedAt" is null
    ), '[]') as causes,
    "timeZone", "nextTicketNumber" > 1 as "everHadOne"
    from shop_settings where "shopId" = ${shopId}`;
}
