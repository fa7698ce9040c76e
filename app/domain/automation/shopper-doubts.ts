import { moneyText } from '#app/domain/resolutions/amount-typed.ts';
import type { OrderStanding } from '#app/gateways/shopify/port/orders.ts';
import { compareMoney, isZero, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import type { ShopperPolicy } from './shopper-policy.ts';

/** What is known of a request at the moment of acting. */
export interface RequestStanding {
  /** As Shopify has the order now. */
  order: OrderStanding;
  /** What goes back; of a return what its goods are worth, fees apart. */
  plan: { orderUpdatedAt: Date; amount: Money };
  /** The plan is of less than was asked. */
  partly: boolean;
  /** The shop's. */
  currency: string;
  /** The shopper wrote words, or sent photos, with it. */
  said: boolean;
  /** An agent has the ticket in hand, or somebody wrote to it since. */
  inHand: boolean;
  /** Other issues and tickets about this order that are open. */
  otherMatters: number;
  /** Resolutions of this order, other than this, that were done or may yet be. */
  others: number;
  /** Of another address alone. */
  readdressing: Readdressing | null;
}

/** What is known of a wish for another address. */
export interface Readdressing {
  /** When they showed that they read the order's own mail, or are its customer; null where they did not. */
  provenAt: Date | null;
  /** Shopify holds an address of the order's own, which hears of it. */
  hasMailbox: boolean;
  /** Its mailbox was not yet told that a person looks at it first. */
  untold: boolean;
  sameCountry: boolean;
}

/** Shopify's analysis takes minutes. Shops where nobody looks for risks have it done at once later than that. */
const ASSESSED_WITHIN = minutes(15);

/** As long as what a code opens stays open. */
const PROOF_LASTS = minutes(30);

/**
 * Why a person should look at what a shopper asks, rather than it being done at
 * once: the whole list, first what says most. Null where nothing speaks against it.
 */
export function doubtAbout({ kind, withinHours, most, mostBefore }: ShopperPolicy, standing: RequestStanding, now: Date): Problem | null {
  const { order, plan, currency } = standing;
  const doubt = (words: string, values: Record<string, string | number> = {}) => new Problem('not_possible', { words, values });
  const isReturn = kind === 'return';
  if (order.updatedAt.getTime() !== plan.orderUpdatedAt.getTime()) return doubt('at_once_changed');
  if (standing.inHand) return doubt('at_once_in_hand');
  // What a shopper adds may be a condition. Of a return it is the reason, and nothing of it is final.
  if (standing.said && !isReturn) return doubt('at_once_said');
  if (standing.otherMatters > 0) return doubt('at_once_other_matters');
  if (standing.others > 0) return doubt('at_once_others');
  if (standing.partly) return doubt('at_once_partly');
  if (order.risky || (order.unassessed && now < after(order.createdAt, ASSESSED_WITHIN))) return doubt('at_once_risk');
  const elsewhere = kind === 'address_change' ? notTheirs(standing.readdressing, now) : null;
  if (elsewhere) return doubt(elsewhere);
  const whereabouts = isReturn ? notArrived(order) : notWaiting(order);
  if (whereabouts) return doubt(whereabouts);
  if (order.returnStatus !== 'NO_RETURN') return doubt('at_once_return');
  if (!isZero(order.refunded) || !PAID[kind].includes(order.financialStatus ?? '')) return doubt('at_once_payment');
  const from = isReturn ? arrivedAt(order) : order.createdAt;
  if (now >= after(from, hours(withinHours))) return isReturn ? doubt('at_once_late_return', { days: Math.floor(hours(withinHours) / days(1)) }) : doubt('at_once_late', { hours: withinHours });
  // An order from before the shop changed its currency cannot be weighed.
  if (order.total.currency !== currency || plan.amount.currency !== currency) return doubt('at_once_currency');
  if (mostBefore) return doubt('at_once_most_currency', { most: moneyText(mostBefore), currency });
  const worth = isReturn ? plan.amount : larger(order.total, plan.amount);
  if (most === '' || compareMoney(worth, { amount: most, currency }) > 0) return doubt('at_once_amount', { worth: moneyText(worth), most: moneyText({ amount: most || '0', currency }) });
  return null;
}

const PAID = { cancellation: ['PAID', 'AUTHORIZED'], return: ['PAID'], address_change: ['PAID', 'AUTHORIZED'] };

/** Whoever reads the order's own mail may say where it goes; anybody else is asked about by a person. */
function notTheirs(readdressing: Readdressing | null, now: Date): string | null {
  if (!readdressing?.hasMailbox) return 'at_once_no_mailbox';
  const { provenAt, untold, sameCountry } = readdressing;
  if (!provenAt || provenAt > now || now >= after(provenAt, PROOF_LASTS)) return 'at_once_proof';
  if (!sameCountry) return 'at_once_country';
  return untold ? null : 'at_once_told';
}

/** Nothing of it is packed, held, planned for a day, or gone. Part of an order on hold Shopify does not tell without a further permission. */
function notWaiting({ fulfillmentStatus, parcels, cancelledAt }: OrderStanding): string | null {
  if (cancelledAt) return 'at_once_changed';
  if (parcels.length > 0) return 'at_once_sent';
  if (fulfillmentStatus === 'ON_HOLD' || fulfillmentStatus === 'SCHEDULED') return 'at_once_held';
  if (fulfillmentStatus === 'IN_PROGRESS' || fulfillmentStatus === 'PENDING_FULFILLMENT') return 'at_once_packing';
  return fulfillmentStatus === 'UNFULFILLED' ? null : 'at_once_sent';
}

/** All of it was sent, and every parcel is known to have arrived. */
function notArrived({ fulfillmentStatus, parcels, cancelledAt }: OrderStanding): string | null {
  if (cancelledAt) return 'at_once_changed';
  if (fulfillmentStatus === 'ON_HOLD') return 'at_once_held';
  return fulfillmentStatus === 'FULFILLED' && parcels.length > 0 && parcels.every((parcel) => parcel.deliveredAt) ? null : 'at_once_not_arrived';
}

/** Of several parcels the first: which goods came in which is not asked. */
function arrivedAt({ parcels }: OrderStanding): Date {
  return new Date(Math.min(...parcels.map((parcel) => parcel.deliveredAt!.getTime())));
}

/** What is worth most counts: of an order whose money is only held, nothing goes back. */
function larger(one: Money, other: Money): Money {
  return one.currency === other.currency && compareMoney(one, other) < 0 ? other : one;
}
