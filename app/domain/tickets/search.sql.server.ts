import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { prepared } from '#app/platform/db/prepared.ts';
import { insertStatement } from '#app/platform/db/rows.sql.server.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { gramsOf, MAX_GRAMS } from '#app/platform/grams.ts';

type Texts = (string | null | undefined)[];

/** Adds what these texts say to what the ticket is found by. */
export async function addSearchText(db: ShopDb, shopId: string, ticketId: string, texts: Texts, lastMessageAt: Date): Promise<void> {
  await db.$executeRaw(searchText(shopId, ticketId, texts, lastMessageAt));
}

/** Stores a message and what its ticket is found by, in one statement. */
export async function storeFindable(db: ShopDb, message: Prisma.MessageUncheckedCreateInput & { createdAt: Date }, texts: Texts): Promise<void> {
  await db.$executeRaw(prepared(Prisma.sql`with stored as (${insertStatement('message', { ...message })}) ${searchText(message.shopId, message.ticketId, texts, message.createdAt)}`));
}

function searchText(shopId: string, ticketId: string, texts: Texts, lastMessageAt: Date): Prisma.Sql {
  const grams = [...new Set(texts.flatMap((text) => gramsOf(text ?? '')))].slice(0, MAX_GRAMS);
  return Prisma.sql`
    insert into ticket_search ("shopId", "ticketId", "lastMessageAt", grams)
    values (${shopId}, ${ticketId}::uuid, ${lastMessageAt}::timestamptz, ${grams}::text[])
    on conflict ("shopId", "ticketId") do update set
      "lastMessageAt" = greatest(ticket_search."lastMessageAt", excluded."lastMessageAt"),
      grams = (select coalesce(array_agg(gram), '{}') from (
        select gram from unnest(ticket_search.grams) gram union select gram from unnest(excluded.grams) gram limit ${MAX_GRAMS}
      ) merged)`;
}

export interface Candidate {
  ticketId: string;
  lastMessageAt: Date;
}

/** Tickets that have all of these grams, newest first, after the given one. */
export function candidatesOf(db: ShopDb, grams: string[], after: Candidate | null, limit: number): Promise<Candidate[]> {
  const at = after ? Prisma.sql`${after.lastMessageAt}::timestamptz` : Prisma.sql`'infinity'::timestamptz`;
  const id = after?.ticketId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  return db.$queryRaw<Candidate[]>`select "ticketId", "lastMessageAt" from search_tickets(${grams}::text[], ${at}, ${id}::uuid, ${limit}::int)`;
}

/** Which of the tickets really contain every word: the pairs of a long word may lie apart. */
export async function thoseWithWords(db: ShopDb, shopId: string, ticketIds: string[], words: string[]): Promise<Set<string>> {
  const each = words.map((word) => Prisma.sql`(
    strpos(${normal(Prisma.sql`concat_ws(' ', t.subject, t."requesterName", t."requesterEmail")`)}, ${word}) > 0
    or exists (select 1 from message m where m."shopId" = ${shopId} and m."ticketId" = t.id and strpos(${normal(Prisma.sql`concat_ws(' ', m."fromName", m."fromEmail", m.text)`)}, ${word}) > 0)
    or exists (select 1 from orders o where o."shopId" = ${shopId} and o.id = t."orderId" and strpos(${normal(Prisma.sql`o.name`)}, ${word}) > 0)
    or exists (select 1 from customer c where c."shopId" = ${shopId} and c.id = t."customerId" and strpos(${normal(Prisma.sql`coalesce(c.name, '')`)}, ${word}) > 0)
  )`);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select t.id from ticket t where t."shopId" = ${shopId} and t.id = any(${ticketIds}::uuid[]) and ${Prisma.join(each, ' and ')}`;
  return new Set(rows.map((row) => row.id));
}

/** normalText of grams.ts in SQL. */
function normal(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`translate(lower(normalize(${text}, NFKC)), E' \\t\\n\\x0b\\f\\r', '')`;
}
