import type { Money } from '#app/platform/money.ts';
import type { AddressSnapshot } from './address-snapshot.ts';

export interface DraftOrdersPort {
  createDraftOrder(draft: DraftWanted): Promise<DraftMade>;
  /** Completes exactly this draft. When it is complete already, answers what it became. */
  completeDraftOrder(draftOrderId: string): Promise<DraftMade>;
  draftOrder(draftOrderId: string): Promise<DraftMade | null>;
  deleteDraftOrder(draftOrderId: string): Promise<void>;
  draftOrdersTagged(tag: string): Promise<DraftMade[]>;
  /** Open drafts that carry the tag and were made before then. */
  strayDraftOrders(tag: string, before: Date): Promise<DraftMade[]>;
}

export interface DraftWanted {
  customerId: string | null;
  /** Shopify sends its order confirmation here on completion; null for no confirmation. */
  email: string | null;
  lines: { variantId: string; quantity: number }[];
  shippingAddress: AddressSnapshot;
  shippingTitle: string;
  /** Presentment currency. */
  currency: string;
  note: string;
  tags: string[];
  /** Title of the 100 % discount. */
  reason: string;
}

export interface DraftMade {
  id: string;
  name: string;
  state: 'open' | 'completed';
  tags: string[];
  total: Money;
  order: { id: string; name: string; createdAt: Date } | null;
}
