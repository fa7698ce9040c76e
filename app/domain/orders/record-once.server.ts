import type { Ledger } from '#app/desk/desk.ts';
import type { EventKind } from '#app/domain/shops/event-kinds.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';

/**
 * Tells a fact about an order once, however often and by whatever way we hear of
 * it. The caller holds the order's lock.
 * @param fact its first value tells facts of one kind apart, such as { refundId, … }
 */
export async function recordOnce(ledger: Ledger, kind: EventKind, orderId: string, fact: Record<string, string>): Promise<void> {
  const [[name, value]] = Object.entries(fact) as [[string, string]];
  const told = await ledger.db.event.findMany({
    where: { shopId: ledger.shop.id, subjectKind: 'order', subjectId: orderId, kind },
    select: { payload: true },
  });
  if (told.some(({ payload }) => (payload as Record<string, unknown>)[name] === value)) return;
  await recordEvent(ledger, { kind, subjectKind: 'order', subjectId: orderId, payload: fact });
}
