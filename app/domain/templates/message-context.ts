/**
 * Everything a template may name. What a ticket does not have is left out or
 * null: naming it then is a hole, and a hole stops the send. Dates, lists and
 * money are words already, in the reader's language.
 */
export interface MessageContext {
  customer: { name?: string | null };
  shop: { name?: string | null };
  agent: { name?: string | null };
  ticket: { number?: number | null };
  order: { name?: string | null; date?: string | null; items?: string | null; shippingCity?: string | null };
  parcel: {
    carrier?: string | null;
    trackingNumber?: string | null;
    trackingUrl?: string | null;
    lastEventAt?: string | null;
    lastEventText?: string | null;
  };
  followUp: { date?: string | null };
  refund: { amount?: string | null; items?: string | null; method?: string | null };
  replacement: { orderName?: string | null; items?: string | null; shipsBy?: string | null };
}

/** Known only when a resolution is done: the composer keeps them as Liquid until then. */
export const OUTCOME_GROUPS = ['refund', 'replacement'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];
export type OutcomeVariables = Partial<Pick<MessageContext, OutcomeGroup>>;

/** Every variable by its path, for the editor's list and for telling a typing error from a hole. */
export const VARIABLES = [
  'customer.name',
  'shop.name',
  'agent.name',
  'ticket.number',
  'order.name',
  'order.date',
  'order.items',
  'order.shippingCity',
  'parcel.carrier',
  'parcel.trackingNumber',
  'parcel.trackingUrl',
  'parcel.lastEventAt',
  'parcel.lastEventText',
  'followUp.date',
  'refund.amount',
  'refund.items',
  'refund.method',
  'replacement.orderName',
  'replacement.items',
  'replacement.shipsBy',
] as const;

/** A context without a single value: every group is there, so that a hole is named by its whole path. */
export function emptyContext(): MessageContext {
  return { customer: {}, shop: {}, agent: {}, ticket: {}, order: {}, parcel: {}, followUp: {}, refund: {}, replacement: {} };
}
