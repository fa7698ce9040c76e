import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import type { KnownReference } from './mail-headers.ts';

const MOST = 200;

/** Every Message-ID of a ticket with who wrote it, oldest first: one question, asked with every reply. */
export async function threadOf(db: ShopDb, shopId: string, ticketId: string): Promise<KnownReference[]> {
  const newest = await db.$queryRaw<KnownReference[]>`
    select r."rfcMessageId", coalesce(m.kind = 'customer', false) as "fromCustomer"
    from mail_reference r left join message m on m."shopId" = r."shopId" and m.id = r."messageId"
    where r."shopId" = ${shopId} and r."ticketId" = ${ticketId}::uuid
    order by r."createdAt" desc, r."rfcMessageId" desc limit ${MOST}`;
  return newest.toReversed();
}
