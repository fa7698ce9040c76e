import type { Desk } from '#app/desk/desk.ts';

/** Queues a job for each survey that may leave now (100 at a time), and ends those nobody answered in time. */
export async function queueDueSurveys(desk: Desk): Promise<void> {
  const shopId = desk.shop.id;
  const now = desk.clock.now();
  const due = await desk.db.survey.findMany({
    where: { shopId, state: 'scheduled', dueAt: { lte: now } },
    select: { id: true },
    orderBy: { dueAt: 'asc' },
    take: 100,
  });
  await desk.transaction(async function queue(ledger) {
    for (const { id } of due) await ledger.enqueue('send-survey', { shopId, surveyId: id }, { key: `survey:${id}` });
  });
}

/** Marks surveys whose time is over. */
export async function expireSurveys(desk: Desk): Promise<number> {
  const { count } = await desk.db.survey.updateMany({
    where: { shopId: desk.shop.id, state: 'sent', expiresAt: { lte: desk.clock.now() } },
    data: { state: 'expired' },
  });
  return count;
}
