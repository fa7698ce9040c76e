import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/**
 * Customers' messages written from these addresses, in whoever's ticket.
 * Reads every message of the shop: for requests of the law only.
 * @param emails in their normal form
 */
export async function messagesFrom(db: ShopDb, shopId: string, emails: string[]): Promise<{ id: string; ticketId: string }[]> {
  return db.$queryRaw<{ id: string; ticketId: string }[]>`
    select id::text, "ticketId"::text from message where "shopId" = ${shopId} and kind = 'customer' and lower("fromEmail") = any(${emails}::text[])`;
}

/** Deliveries from these addresses, and those filed as these messages. */
export async function mailsFrom(db: ShopDb, shopId: string, emails: string[], messageIds: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id::text from inbound_mail where "shopId" = ${shopId}
      and (lower("envelopeFrom") = any(${emails}::text[]) or "messageId" = any(${messageIds}::uuid[]) or ("messageId" is null and raw is not null and exists (
        select 1 from unnest(${emails}::text[]) as e(address) where position(convert_to(e.address, 'UTF8') in raw) > 0)))`;
  return rows.map(({ id }) => id);
}
