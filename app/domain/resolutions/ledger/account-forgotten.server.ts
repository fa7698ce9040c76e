import type { Desk } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Outcome } from '../outcome.ts';
import { momentIn } from './moment-in.ts';

const AT_ONCE = 100;

type Ended = Pick<Resolution, 'id' | 'state' | 'outcome' | 'outcomeAt' | 'settledAt'>;

/**
 * Nightly: what has ended and has no day in the ledger gets it, or it would stand among what is open for ever. This
 * version writes the day with the end. The one before knows of no days, and may still be at work while the database is
 * brought up to date, or be started again.
 * @returns how many got one
 */
export async function accountForgotten({ shop, db }: Desk): Promise<number> {
  const shopId = shop.id;
  let given = 0;
  for (let last: string | null = null; ; ) {
    const rows: Ended[] = await db.resolution.findMany({
      where: { shopId, accountedAt: null, confirmedAt: { not: null }, state: { in: ['done', 'failed'] }, ...(last ? { id: { gt: last } } : {}) },
      orderBy: { id: 'asc' },
      select: { id: true, state: true, outcome: true, outcomeAt: true, settledAt: true },
      take: AT_ONCE,
    });
    for (const row of rows) {
      const accountedAt = dayOf(row);
      if (accountedAt) given += (await db.resolution.updateMany({ where: { shopId, id: row.id, accountedAt: null, state: row.state }, data: { accountedAt } })).count;
    }
    if (rows.length < AT_ONCE) return given;
    last = rows.at(-1)!.id;
  }
}

/** As record-outcome.server.ts gives it; null while the payment provider has not said so. */
function dayOf({ state, outcome, outcomeAt, settledAt }: Ended): Date | null {
  if (state === 'failed' || !outcome || !settledAt) return settledAt;
  return momentIn(outcome as unknown as Outcome, settledAt) ?? outcomeAt;
}
