import type { CustomerNews } from '#app/domain/customers/save-customer.server.ts';
import type { FulfillmentSnapshot, OrderLineSnapshot, OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';

/** Sums that a webhook's body leaves out. */
type Unsaid = 'totalRefunded' | 'originalTotal' | 'originalPresentmentTotal';

/**
 * What a source tells of an order. An OrderSnapshot is one; a webhook or a bulk
 * result carries less. Undefined is "not carried" and leaves what is known.
 */
export interface OrderNews extends Omit<OrderSnapshot, 'customer' | Unsaid | 'lines' | 'fulfillments'>, Partial<Pick<OrderSnapshot, Unsaid>> {
  customer: CustomerNews | null;
  lines: LineNews[];
  fulfillments?: ParcelNews[];
}

export interface LineNews extends Omit<OrderLineSnapshot, 'imageUrl'> {
  imageUrl?: string | null;
}

type Told = 'name' | 'displayStatus' | 'estimatedDeliveryAt' | 'deliveredAt' | 'events';

export interface ParcelNews extends Omit<FulfillmentSnapshot, Told>, Partial<Pick<FulfillmentSnapshot, Told>> {}

/** Tag of the replacement orders that we make. */
export const REPLACEMENT_TAG = 'mend-replacement';

/** The resolution of ours that a refund's note names, such as "mend:0193…"; null for anybody else's refund. */
export function resolutionInNote(note: string | null): string | null {
  return /\bmend:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i.exec(note ?? '')?.[1]?.toLowerCase() ?? null;
}
