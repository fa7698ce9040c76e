import type { Money } from '#app/platform/money.ts';

export interface OrderEditsPort {
  /**
   * Begins an edit: a session of Shopify's in which nothing counts until it is committed. Left alone, it ends by itself.
   * @throws Problem shopify_refused (cancelled, not editable), scope_missing
   */
  beginOrderEdit(orderId: string): Promise<OrderEdit>;
  /** @param restock whether units taken off go back into stock */
  setEditQuantity(editId: string, editLineId: string, quantity: number, restock: boolean): Promise<OrderEditTotals>;
  /** @returns what it would come to, and the line that is being added */
  addEditVariant(editId: string, variantId: string, quantity: number): Promise<OrderEditTotals & { line: OrderEditLine }>;
  /**
   * Makes what is staged count; a session is committed at most once.
   * @throws Problem shopify_refused (it ended, or units were sent meanwhile), shopify_unknown (read before anything else)
   */
  commitOrderEdit(editId: string, wanted: { notify: boolean; staffNote: string }): Promise<void>;
  /** What edits since then changed, by whose app, oldest first. @throws Problem not_found */
  orderEdits(orderId: string, since: Date): Promise<OrderEditMade[]>;
}

/** What an order would come to with what is staged. */
export interface OrderEditTotals {
  total: { shop: Money; presentment: Money };
  /** To be paid by the customer; negative: owed to her. */
  outstanding: { shop: Money; presentment: Money };
}

/** An order as an edit of it begins. */
export interface OrderEdit extends OrderEditTotals {
  id: string;
  orderName: string;
  orderUpdatedAt: Date;
  lines: OrderEditLine[];
}

export interface OrderEditLine {
  /** Of Shopify's calculated line: for the session alone. */
  id: string;
  /** The order's line; null for what is being added. */
  orderLineId: string | null;
  variantId: string | null;
  title: string;
  variantTitle: string | null;
  quantity: number;
  /** How many of them may be taken off: those that were not sent. */
  editable: number;
  /** What one costs with the line's own discounts. */
  unit: { shop: Money; presentment: Money };
}

export interface OrderEditMade {
  id: string;
  at: Date;
  /** Mend committed it. */
  ours: boolean;
  /** Units by line: positive put on, negative taken off. Empty for another's: nobody asks. */
  changes: { orderLineId: string; variantId: string | null; quantity: number }[];
}
