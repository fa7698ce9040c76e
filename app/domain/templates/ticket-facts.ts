import type { Money } from '#app/platform/money.ts';

/**
 * What is known of the customer that a message goes to: what the message says
 * is held against it. Plain JSON, so that a page can be given it. Times are
 * ISO texts, days are "2026-11-22" in the shop's zone.
 */
export interface TicketFacts {
  /** The shop's day. */
  today: string;
  /** "I will write by …" as templates say it, in the ticket's language. */
  followUpDate: string | null;
  ticketNumber: number | null;
  /** Every name this customer goes by here: account, form, deliveries. */
  names: string[];
  /** The order that the ticket is about. */
  linkedOrderId: string | null;
  orders: OrderFacts[];
  /** Whether these are all orders of this customer; if not, an unknown number may still be theirs. */
  complete: boolean;
  /** What leaves together with this message; null when it leaves alone. */
  attached: AttachedPlan | null;
}

export interface OrderFacts {
  id: string;
  /** Such as "#1042". */
  name: string;
  placedAt: string;
  cancelled: boolean;
  /** Id of the order that this one replaces; null for an order of its own. */
  replaces: string | null;
  parcels: ParcelFacts[];
  /** What came back to the customer, zero included; once per currency in which it is known. */
  refunded: Money[];
  /** Asked for, and not let go by the payment provider yet. */
  refundPending: boolean;
  /** What could still be refunded when the order was last read, once per currency in which it is known. */
  refundable: Money[];
}

export interface ParcelFacts {
  /** As many as it has: a box each. */
  trackingNumbers: string[];
  delivered: boolean;
}

export interface AttachedPlan {
  /** A kind of resolution: refund, replacement, return … */
  kind: string;
  orderId: string | null;
  /** What it pays or gives, once per currency; null while that is not planned yet. */
  amounts: Money[] | null;
}
