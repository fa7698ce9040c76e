import { prepared } from '#app/platform/db/prepared.ts';
import { insertStatement } from '#app/platform/db/rows.sql.server.ts';
import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { jobRow } from '#app/platform/queue/enqueue.sql.server.ts';
import type { KnownReference } from './mail-headers.ts';

const MOST = 200;

export interface MailSource {
  /** In whose name the shop's mails leave. */
  senderName: string;
  /** Every Message-ID of the ticket with who wrote it, oldest first. */
  thread: KnownReference[];
}

/**
 * What a mail is made of beside its words: one question, asked with every reply.
 * @throws Problem not_found before the shop was welcomed
 */
export async function mailSource(db: ShopDb, shopId: string, ticketId: string | null): Promise<MailSource> {
  const [source] = await db.$queryRaw<MailSource[]>(prepared(Prisma.sql`
    select coalesce(nullif("senderName", ''), name) as "senderName", coalesce((
      select json_agg(json_build_object('rfcMessageId', t."rfcMessageId", 'fromCustomer', t."fromCustomer") order by t."createdAt", t."rfcMessageId")
      from (
        select r."rfcMessageId", r."createdAt", coalesce(m.kind = 'customer', false) as "fromCustomer"
        from mail_reference r left join message m on m."shopId" = r."shopId" and m.id = r."messageId"
        where r."shopId" = ${shopId} and r."ticketId" = ${ticketId}::uuid
        order by r."createdAt" desc, r."rfcMessageId" desc limit ${MOST}
      ) t), '[]') as thread
    from shop_settings where "shopId" = ${shopId}`));
  if (!source) throw new Problem('not_found', { note: 'the shop has no settings yet' });
  return source;
}

/**
 * Writes a mail with the reference by which answers find its ticket, and queues
 * its sending unless it is held: one statement, all or nothing. The unique key
 * decides, not a look beforehand.
 * @param delay milliseconds until it is sent
 * @returns false when a mail with this key is there already
 */
export async function putIntoOutbox(db: ShopDb, mail: Prisma.OutboxMailUncheckedCreateInput, delay = 0): Promise<boolean> {
  const stored = insertStatement('outbox_mail', { ...mail }, Prisma.sql`on conflict do nothing returning "ticketId"`);
  const count = await db.$executeRaw(prepared(Prisma.sql`
    with stored as (${stored}),
    referred as (
      insert into mail_reference ("shopId", "rfcMessageId", "ticketId", "messageId", "createdAt")
      select ${mail.shopId}, ${mail.rfcMessageId}, "ticketId", ${mail.messageId}::uuid, ${mail.createdAt}::timestamptz from stored where "ticketId" is not null)
    select ${queued(mail, delay)} from stored`));
  return count > 0;
}

function queued(mail: Prisma.OutboxMailUncheckedCreateInput, delay: number): Prisma.Sql {
  if (mail.state !== 'queued') return Prisma.sql`1`;
  const { job, payload, runAt, key, maxAttempts } = jobRow('send-mail', { shopId: mail.shopId, mailId: mail.id }, { key: `send-mail:${mail.id}`, delay });
  return Prisma.sql`mend_queue.enqueue(${job}, ${payload}::json, ${runAt}::timestamptz, ${key}, null, ${maxAttempts}::int)`;
}
