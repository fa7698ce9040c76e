import type { Desk } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { Problem } from '#app/platform/problem.ts';
import { returnToChange } from './return-to-change.server.ts';
import { wakeWatchers } from './wake-watchers.server.ts';
import type { WayBack } from '../wish-parts.ts';

/**
 * Gives the customer of an open return a label or a tracking number, on the
 * agent's own token. The same way back twice is once: what the return has is
 * read before, and again where the answer was lost.
 * @throws Problem not_found, not_possible, bad_input, scope_missing, shopify_unknown
 */
export async function sendReturnLabel(desk: Desk, orderId: string, returnId: string, way: WayBack, notify: boolean): Promise<void> {
  if (desk.actor.kind !== 'agent') throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  await assertGranted(desk, 'returns');
  if (!way.trackingNumber && !way.trackingUrl && !way.labelUrl) throw new Problem('bad_input', { field: 'trackingNumber', words: 'way_back_empty' });
  const doc = await returnToChange(desk, orderId, returnId);
  if (doc.status !== 'open' || !doc.reverseOrderId) throw new Problem('not_possible', { words: `return_is_${doc.status}`, values: { name: doc.name } });
  if (has(doc, way)) return;
  try {
    await desk.shopify.sendReturnLabel({ reverseOrderId: doc.reverseOrderId, ...way, notify });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'shopify_unknown' || !has(await desk.shopify.orderReturn(returnId), way)) throw error;
  }
  await desk.transaction(async function tell(ledger) {
    await recordEvent(ledger, { kind: 'order_return_changed', subjectKind: 'order', subjectId: orderId, payload: { to: 'labelled', name: doc.name, returnId } });
    // What is told of the return from now on has its way back.
    await wakeWatchers(ledger, returnId);
    await ledger.announce({ topic: 'order' });
  });
}

/** Whether one parcel on its way back has all that is given. Of a label Shopify keeps a copy at an address of its own, and it may find the tracking page itself. */
function has(doc: OrderReturn | null, { trackingNumber, trackingUrl, labelUrl }: WayBack): boolean {
  if (!trackingNumber && !trackingUrl) return false;
  const is = (given: string | null, kept: string | null) => !given || given === kept;
  return (doc?.deliveries ?? []).some((one) => is(trackingNumber, one.trackingNumber) && is(trackingUrl, one.trackingUrl) && (!labelUrl || one.labelUrl !== null));
}
