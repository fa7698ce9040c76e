import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { returnCancelled } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import type { Happened, Outcome } from '../outcome.ts';
import { returnMarked, wayOf } from './open-return.server.ts';
import { isUndone } from './over.ts';
import type { ReturnTerms, WayBackGiven } from './return-plan.ts';

/** Looks for what was opened among the order's returns, by the marker in its lines' notes. */
export async function findOpened<O extends Outcome>(desk: Desk, resolutionId: string, terms: ReturnTerms, happened: (doc: OrderReturn, way: WayBackGiven) => Happened<O>): Promise<Found<O>> {
  try {
    const doc = await returnMarked(desk, terms.orderId, resolutionId);
    if (!doc) return { nothing: true };
    return isUndone(doc) ? { undone: returnCancelled } : { happened: happened(doc, wayOf(doc, terms)) };
  } catch (error) {
    if (await isOrderGone(desk, terms.orderId, error)) return { gone: true };
    throw error;
  }
}
