import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';

export interface ServiceCounts {
  /** Answered or not. */
  tickets: number;
  answers: number;
  inTime: number;
  /** Answered by a version that did not time them, until the next night. */
  untimed: number;
  /** Null without tickets; UNANSWERED where the middle one still waits. */
  median: number | null;
  surveysSent: number;
  ratings: number;
  satisfied: number;
}

/** Longer than any wait that was ended: the largest integer of PostgreSQL. */
export const UNANSWERED = 2_147_483_647;

/**
 * How service went for tickets opened in [from, until), and for surveys sent in
 * it, as all of it stood at its end: whoever counts later that day counts the
 * same. What flatters is left out:
 * a ticket counts once its target is over, answered or not, so that quick
 * answers do not come before slow ones; unanswered it has missed its target, and
 * in the median it has waited longer than all that were answered; of two in the
 * middle the slower is told. Only the first answer of a person counts, whatever
 * reopened the ticket later; held-back tickets and those that are promised
 * nothing (the shop does not open, or a rule answered: message-effects.ts) stay out, and so do wishes to be called:
 * whoever calls back answers outside of the ticket.
 */
export function serviceFiguresStatement(shopId: string, { from, until }: { from: Date; until: Date }): Prisma.Sql {
  const answered = Prisma.sql`"firstAnsweredAt" <= ${until}::timestamptz`;
  const rated = Prisma.sql`"answeredAt" <= ${until}::timestamptz`;
  return Prisma.sql`select t.*, s.* from (
      select count(*)::int as tickets,
        count(*) filter (where ${answered})::int as answers,
        count(*) filter (where "firstAnsweredAt" <= "answerDueAt")::int as "inTime",
        count(*) filter (where ${answered} and "firstAnswerSeconds" is null)::int as untimed,
        percentile_disc(0.5) within group (order by case when ${answered} then coalesce("firstAnswerSeconds", ${UNANSWERED}::int) else ${UNANSWERED}::int end desc) as median
      from ticket
      where "shopId" = ${shopId} and not "heldBack" and channel <> 'phone' and "openedAt" >= ${from}::timestamptz and "openedAt" < ${until}::timestamptz and "answerDueAt" <= ${until}::timestamptz
    ) t, (
      select count(*)::int as "surveysSent", count(score) filter (where ${rated})::int as ratings, count(*) filter (where ${rated} and score >= 4)::int as satisfied
      from survey where "shopId" = ${shopId} and "sentAt" >= ${from}::timestamptz and "sentAt" < ${until}::timestamptz
    ) s`;
}

/** The statement's one row. */
export async function serviceCounts(db: ShopDb, ...of: Parameters<typeof serviceFiguresStatement>): Promise<ServiceCounts> {
  const [counts] = await db.$queryRaw<[ServiceCounts]>(serviceFiguresStatement(...of));
  return counts;
}
