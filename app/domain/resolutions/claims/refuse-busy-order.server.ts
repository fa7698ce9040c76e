import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ResolutionKind } from '../kinds.ts';

/** Kinds after which an order is not what it was. */
const CHANGES: ResolutionKind[] = ['refund', 'cancellation', 'item_change', 'address_change', 'exchange', 'return_processing'];

/**
 * Two hands do not change one order at once: what was sent and is not known yet,
 * or is still under way at Shopify, comes to its end first. The order is locked
 * by the caller.
 * @throws Problem not_possible
 */
export async function refuseBusyOrder({ shop, db }: Ledger, resolutionId: string, orderId: string): Promise<void> {
  const busy = await db.resolution.findFirst({
    where: {
      shopId: shop.id,
      orderId,
      id: { not: resolutionId },
      OR: [
        { kind: { in: CHANGES }, state: { in: ['confirmed', 'running', 'unknown'] } },
        { kind: 'cancellation', state: 'done' },
      ],
    },
    select: { kind: true },
  });
  if (busy) throw new Problem('not_possible', { words: busy.kind === 'cancellation' ? 'order_being_cancelled' : 'order_being_changed' });
}
