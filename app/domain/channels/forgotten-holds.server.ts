import type { Desk } from '#app/desk/desk.ts';
import { after, hours } from '#app/platform/spans.ts';

/** News of a resolution has long led to what it leads to by then. */
const LATE = hours(1);

/**
 * Resolutions that are done, and for which a reply waits all the same: the job
 * that should have sent it was lost, or given up. Replies that wait with a
 * reason (a place that nothing fills) are not among them.
 */
export async function forgottenHolds({ shop, db, clock }: Pick<Desk, 'shop' | 'db' | 'clock'>): Promise<string[]> {
  const shopId = shop.id;
  const held = await db.outboxMail.findMany({ where: { shopId, state: 'held', error: null, messageId: { not: null } }, select: { message: { select: { heldForResolutionId: true } } } });
  const ids = held.flatMap(({ message }) => (message?.heldForResolutionId ? [message.heldForResolutionId] : []));
  if (ids.length === 0) return [];
  const done = await db.resolution.findMany({ where: { shopId, id: { in: ids }, state: 'done', settledAt: { lt: after(clock.now(), -LATE) } }, select: { id: true } });
  return done.map(({ id }) => id);
}
