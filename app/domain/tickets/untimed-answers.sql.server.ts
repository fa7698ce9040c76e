import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

export interface UntimedAnswer {
  id: string;
  openedAt: Date;
  firstAnsweredAt: Date;
}

/** The newest tickets whose first answer has no time yet. */
export function untimedAnswers(db: ShopDb, shopId: string, most: number): Promise<UntimedAnswer[]> {
  return db.$queryRaw<UntimedAnswer[]>`
    select id, "openedAt", "firstAnsweredAt" from ticket
    where "shopId" = ${shopId} and "firstAnsweredAt" is not null and "firstAnswerSeconds" is null
    order by "openedAt" desc, id limit ${most}::int`;
}

/** @param timed seconds by ticket; returns how many were written */
export function writeAnswerTimes(db: ShopDb, shopId: string, timed: { id: string; seconds: number }[]): Promise<number> {
  return db.$executeRaw`
    update ticket t set "firstAnswerSeconds" = a.seconds
    from unnest(${timed.map(({ id }) => id)}::uuid[], ${timed.map(({ seconds }) => seconds)}::int[]) as a(id, seconds)
    where t."shopId" = ${shopId} and t.id = a.id and t."firstAnswerSeconds" is null`;
}
