export const ticketStatuses = ['open', 'waiting', 'resolved'] as const;

/** open: the shop's turn · waiting: the customer's turn · resolved. */
export type TicketStatus = (typeof ticketStatuses)[number];
export type TicketChannel = 'email' | 'storefront' | 'chat' | 'phone';
/** customer and agent speak to each other; notes stay inside; system is what Mend says by itself. */
export type MessageKind = 'customer' | 'agent' | 'note' | 'system';
/** thread: on the shopper's page of the ticket · agent: written down by an agent, as the customer told it · chat: in the chat's window · account: beside the order in their account. */
export type MessageVia = 'thread' | 'agent' | 'chat' | 'account';
/** How the customer was found; `agent`: a person chose. */
export type MatchKind = 'signed_in' | 'email' | 'phone' | 'agent';

/** A ticket as the writer saw it: every change names the version it was made against. */
export interface TicketRef {
  ticketId: string;
  version: number;
}

/** Who a ticket belongs to, as far as is known. */
export interface CustomerMatch {
  customerId: string | null;
  how: MatchKind | null;
  /** False where the match rests on typed words alone. */
  verified: boolean;
  orderId: string | null;
  /** Shopify was not asked whose e-mail address it is, or did not answer: to be asked again later. */
  unanswered?: boolean;
  /** Signed in, but under an address that Shopify does not hold for them; it holds another, to which answers go. */
  heldElsewhere?: boolean;
}

export const noMatch: CustomerMatch = { customerId: null, how: null, verified: false, orderId: null };
