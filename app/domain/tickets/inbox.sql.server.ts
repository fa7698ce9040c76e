import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import type { InboxFilters, Place } from './inbox-filters.ts';
import type { TicketChannel, TicketStatus } from './ticket.ts';

export interface InboxRow {
  id: string;
  number: number;
  version: number;
  subject: string;
  status: TicketStatus;
  channel: TicketChannel;
  requesterName: string | null;
  requesterEmail: string | null;
  customerName: string | null;
  verified: boolean;
  assigneeId: string | null;
  assigneeName: string | null;
  waitingSince: Date | null;
  answerDueAt: Date | null;
  firstAnsweredAt: Date | null;
  lastMessageAt: Date;
  unread: boolean;
  heldBack: boolean;
  orderId: string | null;
  orderName: string | null;
  financialStatus: string | null;
  fulfillmentStatus: string | null;
  cancelledAt: Date | null;
  /** Shopify's display status of the newest parcel. */
  parcelStatus: string | null;
  /** Of the ticket's newest order issue, open ones first. */
  causeTitle: { ko: string; en: string } | null;
}

/** The statement that lists one page; `me` is the agent for whom `assigned: me` is read. */
export function inboxStatement(shopId: string, filters: InboxFilters, me: string | null, place: Place | null, limit: number): Prisma.Sql {
  const order = orderOf(filters, place);
  return rowsOver(shopId, Prisma.sql`
    select * from ticket t
    where t."shopId" = ${shopId} and ${Prisma.join([...conditions(shopId, filters, me), ...beyond(filters, place)], ' and ')}
    order by ${order} limit ${limit}::int`, order);
}

/** The same rows for tickets by id, the newest message first. */
export function rowsByIdStatement(shopId: string, ids: string[]): Prisma.Sql {
  return rowsOver(shopId, Prisma.sql`select * from ticket t where t."shopId" = ${shopId} and t.id = any(${ids}::uuid[])`, Prisma.sql`t."lastMessageAt" desc, t.id desc`);
}

export function inboxRows(db: ShopDb, statement: Prisma.Sql): Promise<InboxRow[]> {
  return db.$queryRaw<InboxRow[]>(statement);
}

/** Which of these tickets the filters leave. Unlike the list, held-back ones stay unless the filters speak of them. */
export async function thoseWithin(db: ShopDb, shopId: string, ticketIds: string[], filters: InboxFilters, me: string | null): Promise<Set<string>> {
  const held = filters.heldBack === undefined ? [] : [heldCondition(filters.heldBack)];
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select t.id from ticket t
    where t."shopId" = ${shopId} and t.id = any(${ticketIds}::uuid[]) and ${Prisma.join([Prisma.sql`true`, ...held, ...narrowing(shopId, filters, me)], ' and ')}`);
  return new Set(rows.map((row) => row.id));
}

function heldCondition(heldBack: boolean | undefined): Prisma.Sql {
  return heldBack ? Prisma.sql`t."heldBack"` : Prisma.sql`not t."heldBack"`;
}

function conditions(shopId: string, filters: InboxFilters, me: string | null): Prisma.Sql[] {
  const all = [heldCondition(filters.heldBack)];
  // Only open tickets wait: the status leads the index of waiting times.
  if (filters.sort === 'waiting') all.push(Prisma.sql`t.status = 'open'`, Prisma.sql`t."waitingSince" is not null`);
  return [...all, ...narrowing(shopId, filters, me)];
}

function narrowing(shopId: string, filters: InboxFilters, me: string | null): Prisma.Sql[] {
  const assignee = filters.assigned === 'me' ? (me ?? '') : filters.assigned;
  const all: Prisma.Sql[] = [];
  if (filters.status) all.push(Prisma.sql`t.status = ${filters.status}`);
  if (assignee === 'none') all.push(Prisma.sql`t."assigneeId" is null`);
  else if (assignee !== undefined) all.push(Prisma.sql`t."assigneeId" = ${assignee}`);
  if (filters.unread !== undefined) all.push(filters.unread ? Prisma.sql`t.unread` : Prisma.sql`not t.unread`);
  if (filters.order) all.push(filters.order === 'linked' ? Prisma.sql`t."orderId" is not null` : Prisma.sql`t."orderId" is null`);
  if (filters.causeId) all.push(Prisma.sql`t.id in (
    select ti."ticketId" from order_issue i join ticket_issue ti on ti."shopId" = i."shopId" and ti."issueId" = i.id
    where i."shopId" = ${shopId} and i."causeId" = ${filters.causeId}::uuid)`);
  return all;
}

/** The first comparison bounds the index, the second settles equal times. */
function beyond(filters: InboxFilters, place: Place | null): Prisma.Sql[] {
  if (!place) return [];
  const at = Prisma.sql`${place.at}::timestamptz`;
  const id = Prisma.sql`${place.id}::uuid`;
  const column = filters.sort === 'waiting' ? Prisma.sql`t."waitingSince"` : Prisma.sql`t."lastMessageAt"`;
  const later = (filters.sort === 'waiting') === (place.side === 'after');
  const [bound, past] = later ? [Prisma.sql`>=`, Prisma.sql`>`] : [Prisma.sql`<=`, Prisma.sql`<`];
  const byId = place.side === 'after' ? Prisma.sql`>` : Prisma.sql`<`;
  return [Prisma.sql`${column} ${bound} ${at}`, Prisma.sql`(${column} ${past} ${at} or t.id ${byId} ${id})`];
}

/** Exactly an index's order, or its reverse for the page before. */
function orderOf(filters: InboxFilters, place: Place | null): Prisma.Sql {
  const back = place?.side === 'before';
  if (filters.sort === 'waiting') return back ? Prisma.sql`t."waitingSince" desc, t.id desc` : Prisma.sql`t."waitingSince" asc, t.id asc`;
  return back ? Prisma.sql`t."lastMessageAt" asc, t.id desc` : Prisma.sql`t."lastMessageAt" desc, t.id asc`;
}

/** What a row shows beside the ticket's own fields: looked up for the page's rows alone. */
function rowsOver(shopId: string, page: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select t.id, t.number, t.version, t.subject, t.status, t.channel, t."requesterName", t."requesterEmail", t.verified, t."assigneeId",
      t."waitingSince", t."answerDueAt", t."firstAnsweredAt", t."lastMessageAt", t.unread, t."heldBack", t."orderId",
      c.name as "customerName", a.name as "assigneeName", o.name as "orderName", o."financialStatus", o."fulfillmentStatus", o."cancelledAt",
      f."displayStatus" as "parcelStatus", k.title as "causeTitle"
    from (${page}) t
    left join lateral (select name from customer where "shopId" = ${shopId} and id = t."customerId" limit 1) c on true
    left join lateral (select name from agent where "shopId" = ${shopId} and id = t."assigneeId" limit 1) a on true
    left join lateral (select name, "financialStatus", "fulfillmentStatus", "cancelledAt" from orders where "shopId" = ${shopId} and id = t."orderId" limit 1) o on true
    left join lateral (select "displayStatus" from fulfillment where "shopId" = ${shopId} and "orderId" = t."orderId" and status <> 'CANCELLED' order by "createdAt" desc limit 1) f on true
    left join lateral (
      select cause.title from ticket_issue ti
      join order_issue i on i."shopId" = ti."shopId" and i.id = ti."issueId"
      join cause on cause."shopId" = i."shopId" and cause.id = i."causeId"
      where ti."shopId" = ${shopId} and ti."ticketId" = t.id
      order by i.status desc, i."openedAt" desc limit 1) k on true
    order by ${order}`;
}
