import type { Desk } from '#app/desk/desk.ts';
import { GESTURES_COUNTED } from '#app/domain/resolutions/goodwill-cap.ts';
import type { PolicyKind } from './policy.ts';
import type { TakenOnOrder } from './replayed-policy.ts';

interface Wanted {
  kind: PolicyKind;
  currency: string;
  orderIds: ReadonlySet<string>;
  /** Issues that are replayed: what was really done for them is not weighed. */
  issueIds: ReadonlySet<string>;
}

/** What of these orders was really taken for other order issues than these: their units, or, for a gesture, of the shop's cap on each. */
export async function takenBesides({ shop, db }: Pick<Desk, 'shop' | 'db'>, { kind, currency, orderIds, issueIds }: Wanted): Promise<TakenOnOrder[]> {
  const shopId = shop.id;
  const orderId = { in: [...orderIds] };
  const isOther = ({ issueId }: { issueId: string }) => !issueIds.has(issueId);
  if (kind === 'goodwill') {
    const gestures = await db.resolution.findMany({ where: { shopId, orderId, kind, currency, state: { in: GESTURES_COUNTED } }, select: { orderId: true, issueId: true, confirmedAt: true, amount: true } });
    return gestures.filter(isOther).map((row) => ({ orderId: row.orderId, at: row.confirmedAt!, gesture: { amount: row.amount, currency }, units: [] }));
  }
  const units = await db.compensatedUnit.findMany({ where: { shopId, orderId }, select: { orderId: true, orderLineId: true, resolution: { select: { issueId: true, confirmedAt: true } } } });
  return units.filter(({ resolution }) => isOther(resolution)).map((row) => ({ orderId: row.orderId, at: row.resolution.confirmedAt!, gesture: null, units: [{ orderLineId: row.orderLineId, quantity: 1 }] }));
}
