import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn, ReturnWanted } from '#app/gateways/shopify/port/returns.ts';
import { Problem } from '#app/platform/problem.ts';
import { noteOf } from '../note.server.ts';
import { markerOf } from '../resolution.ts';
import type { ReturnTerms, WayBackGiven } from './return-plan.ts';

/** Shopify's bound for the note of a line. */
const LONGEST_NOTE = 255;

/**
 * Opens the return at Shopify, then gives the customer the way back. The return's id is stored in between.
 * Shopify keeps no key for it: each line's note carries the marker by which it is found again.
 */
export async function openReturn(desk: Desk, resolutionId: string, terms: ReturnTerms, exchanges: ReturnWanted['exchanges'] = []): Promise<{ doc: OrderReturn; way: WayBackGiven }> {
  const marker = await noteOf(desk, resolutionId);
  const doc = await desk.shopify.createReturn({
    orderId: terms.orderId,
    lines: terms.goods.map(({ fulfillmentLineId, quantity, reasonId, note, restockingPercentage }) => ({ fulfillmentLineId, quantity, reasonId, note: lineNote(note, marker), restockingPercentage })),
    exchanges,
    shippingFee: terms.shippingFee,
  });
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: resolutionId }, data: { madeId: doc.id } });
  return { doc, way: await giveWayBack(desk, doc, terms) };
}

/** The return of this resolution among the order's; undefined where there is none. */
export async function returnMarked(desk: Desk, orderId: string, resolutionId: string): Promise<OrderReturn | undefined> {
  const marker = markerOf(resolutionId);
  return (await desk.shopify.returnsOf(orderId)).find((one) => one.lines.some((line) => line.note.includes(marker)));
}

/** What the customer has in hand of what was planned. */
export function wayOf({ deliveries }: OrderReturn, { wayBack }: ReturnTerms): WayBackGiven {
  const given = deliveries.at(-1);
  if (!given) return { way: null, wayMissing: wayBack !== null };
  return { way: { trackingNumber: given.trackingNumber, trackingUrl: given.trackingUrl, labelUrl: given.labelUrl }, wayMissing: false };
}

/** The marker is what must not be cut. */
function lineNote(note: string, marker: string): string {
  return note ? `${note.slice(0, LONGEST_NOTE - marker.length - 3)} · ${marker}` : marker;
}

/**
 * The return stands whatever becomes of it: a label that Shopify did not take is added later, by an act of its own.
 * Even a token refused in this moment says nothing against the return.
 */
async function giveWayBack(desk: Desk, doc: OrderReturn, terms: ReturnTerms): Promise<WayBackGiven> {
  const { wayBack, notify } = terms;
  if (!wayBack) return { way: null, wayMissing: false };
  try {
    if (!doc.reverseOrderId) throw new Problem('not_possible', { note: 'the return has no reverse fulfillment order' });
    await desk.shopify.sendReturnLabel({ reverseOrderId: doc.reverseOrderId, ...wayBack, notify });
    return { way: wayBack, wayMissing: false };
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof Response)) throw error;
    const lost = error instanceof Problem && error.code === 'shopify_unknown';
    return wayOf((lost && (await readQuietly(desk, doc.id))) || doc, terms);
  }
}

/** Null where it cannot be read now. */
async function readQuietly(desk: Desk, returnId: string): Promise<OrderReturn | null> {
  try {
    return await desk.shopify.orderReturn(returnId);
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof Response)) throw error;
    return null;
  }
}
