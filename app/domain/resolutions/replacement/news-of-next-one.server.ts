import type { Desk } from '#app/desk/desk.ts';
import type { ParcelNews } from './delivery.ts';
import { isLost } from '../failure.ts';
import { holdsUnits, type ResolutionState } from '../resolution.ts';

/**
 * What came of the order issues of a replacement order: a parcel that somebody
 * says never came has not arrived by being silent for ten days.
 * @returns null where the order has no issue: then its parcels speak
 */
export async function newsOfNextOne({ shop, db }: Pick<Desk, 'shop' | 'db'>, replacementOrderId: string): Promise<ParcelNews | null> {
  const issues = await db.orderIssue.findMany({
    where: { shopId: shop.id, orderId: replacementOrderId },
    select: { closedAt: true, resolutions: { select: { state: true, failure: true, outcomeAt: true, outcomeAssumed: true } } },
  });
  if (issues.length === 0) return null;
  const given = issues.flatMap((issue) => issue.resolutions);
  const awaited = given.filter((one) => holdsUnits(one.state as ResolutionState));
  // The next one was lost as well, and nothing came in its place: nothing has arrived.
  if (awaited.length === 0 && given.some((one) => isLost(one.failure))) return { kind: 'under_way' };
  const ends = [...issues.map((issue) => issue.closedAt), ...awaited.map((one) => one.outcomeAt)];
  if (ends.some((end) => end === null)) return { kind: 'under_way' };
  return { kind: 'arrived', at: new Date(Math.max(...ends.map((end) => end!.getTime()))), assumed: awaited.some((one) => one.outcomeAssumed) };
}
