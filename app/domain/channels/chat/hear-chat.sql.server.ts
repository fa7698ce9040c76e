import type { Desk } from '#app/desk/desk.ts';
import { prepared } from '#app/platform/db/prepared.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { after, seconds } from '#app/platform/spans.ts';

export interface ChatHeard {
  /** Somebody of the shop is writing an answer: their draft was saved a moment ago. What it says is told to nobody. */
  typing: boolean;
  /** The mail of an answer that they have read here waits to be taken back. */
  waits: boolean;
}

/** Drafts are saved twice a second while one types; with the times between, and pauses for thought. */
const TYPING = seconds(10);
/** Presence is written no more often than it is looked at. */
const WRITTEN_EVERY = seconds(5);

/**
 * A chat's window asked for news: notes that it is there and tells what its ticket's own row does not, in one statement.
 * @param read ids of answers that were delivered to it and read
 */
export async function hearChat({ shop, db, clock }: Desk, ticketId: string, read: string[]): Promise<ChatHeard> {
  const now = clock.now();
  const rows = await db.$queryRaw<ChatHeard[]>(prepared(Prisma.sql`
    with seen as (
      update chat set "seenAt" = ${now}::timestamptz
      where "shopId" = ${shop.id} and "ticketId" = ${ticketId}::uuid and "seenAt" <= ${after(now, -WRITTEN_EVERY)}::timestamptz)
    select
      exists (select 1 from draft where "shopId" = ${shop.id} and "ticketId" = ${ticketId}::uuid and kind = 'reply' and "updatedAt" > ${after(now, -TYPING)}::timestamptz) as typing,
      exists (select 1 from outbox_mail where "shopId" = ${shop.id} and "ticketId" = ${ticketId}::uuid and state = 'queued' and kind = 'reply' and "messageId" = any(${read}::uuid[])) as waits`));
  return rows[0]!;
}
