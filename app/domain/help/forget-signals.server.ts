import type { Desk } from '#app/desk/desk.ts';
import { days } from '#app/platform/spans.ts';

const KEPT = { days: days(400), misses: days(90), deflections: days(400) };

/** Nightly: what readers did long ago tells nobody what to write next. Returns how many rows went. */
export async function forgetSignals({ db, shop: { id: shopId }, clock }: Desk): Promise<number> {
  const before = (span: number) => new Date(clock.now().getTime() - span);
  const gone = [
    await db.articleDay.deleteMany({ where: { shopId, day: { lt: before(KEPT.days) } } }),
    await db.searchMiss.deleteMany({ where: { shopId, day: { lt: before(KEPT.misses) } } }),
    await db.deflection.deleteMany({ where: { shopId, state: { not: 'pending' }, dueAt: { lt: before(KEPT.deflections) } } }),
  ];
  return gone.reduce((sum, { count }) => sum + count, 0);
}
