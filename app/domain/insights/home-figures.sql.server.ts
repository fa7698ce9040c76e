import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

/** Half-open: [from, until). */
export interface Span {
  from: Date;
  until: Date;
}

export interface TicketFigures {
  longestId: string | null;
  longestNumber: number | null;
  longestSince: Date | null;
  open: number;
  unread: number;
}

export interface IssueFigures {
  thisWeekOrders: number;
  lastWeekOrders: number;
  lastWeekIssues: number;
  thisWeekCauses: { causeId: string | null; title: { ko: string; en: string } | null; count: number }[];
}

/** Tickets now; counts go no further than `cap`. */
export function ticketFiguresStatement(shopId: string, cap: number): Prisma.Sql {
  const counted = (condition: Prisma.Sql) => Prisma.sql`
    (select count(*)::int from (select 1 from ticket where "shopId" = ${shopId} and not "heldBack" and ${condition} limit ${cap}::int) capped)`;
  return Prisma.sql`select
      w.id as "longestId", w.number as "longestNumber", w."waitingSince" as "longestSince",
      ${counted(Prisma.sql`status = 'open'`)} as open,
      ${counted(Prisma.sql`unread`)} as unread
    from (values (1)) one left join (
      select id, number, "waitingSince" from ticket
      where "shopId" = ${shopId} and status = 'open' and "waitingSince" is not null and not "heldBack"
      order by "waitingSince", id limit 1
    ) w on true`;
}

/**
 * Orders sold and order issues opened in two weeks. A replacement was not sold:
 * it is no order here, and what goes wrong with it belongs to an issue that was
 * counted already.
 */
export function issueFiguresStatement(shopId: string, thisWeek: Span, lastWeek: Span): Prisma.Sql {
  const orders = (week: Span) => Prisma.sql`
    (select count(*)::int from orders where "shopId" = ${shopId} and not "isReplacement" and "deletedAt" is null
      and "createdAt" >= ${week.from}::timestamptz and "createdAt" < ${week.until}::timestamptz)`;
  const issues = (week: Span) => Prisma.sql`
    order_issue i join orders o on o."shopId" = ${shopId} and o.id = i."orderId" and not o."isReplacement" and o."deletedAt" is null
    where i."shopId" = ${shopId} and i."openedAt" >= ${week.from}::timestamptz and i."openedAt" < ${week.until}::timestamptz`;
  return Prisma.sql`select
    ${orders(thisWeek)} as "thisWeekOrders",
    ${orders(lastWeek)} as "lastWeekOrders",
    (select count(*)::int from ${issues(lastWeek)}) as "lastWeekIssues",
    coalesce((
      select json_agg(json_build_object('causeId', g."causeId", 'title', c.title, 'count', g.count) order by g.count desc, c.position)
      from (select i."causeId", count(*)::int as count from ${issues(thisWeek)} group by i."causeId") g
      left join cause c on c."shopId" = ${shopId} and c.id = g."causeId"
    ), '[]') as "thisWeekCauses"`;
}

/** The one row of a statement of this file. */
export async function figures<T>(db: ShopDb, statement: Prisma.Sql): Promise<T> {
  const [row] = await db.$queryRaw<[T]>(statement);
  return row;
}
