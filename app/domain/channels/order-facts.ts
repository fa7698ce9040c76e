import type { OrderFacts } from '#app/domain/templates/ticket-facts.ts';
import { totalsOf } from '#app/domain/orders/order-totals.ts';
import { trackingsOf } from '#app/domain/orders/trackings-of.ts';
import { addMoney, compareMoney, isZero, subtractMoney, type Money } from '#app/platform/money.ts';
import type { ActedOn, KnownOrder } from './known-orders.server.ts';

/** What outcomes that move money have in common. */
interface Paid {
  amount?: Money;
  presentmentAmount?: Money;
  pending?: boolean;
  orderId?: string;
  orderName?: string;
}

const NOT_SENT = ['CANCELLED', 'ERROR', 'FAILURE'];

/** An order as a message is held against it. */
export function orderFacts(order: KnownOrder, resolutions: ActedOn[]): OrderFacts {
  const own = resolutions.filter(({ orderId, state }) => orderId === order.id && state === 'done');
  const paid = own.filter(({ kind }) => ['refund', 'cancellation', 'return_processing'].includes(kind)).map((row) => ({ row, outcome: (row.outcome ?? {}) as Paid }));
  const pending = paid.filter(({ row, outcome }) => outcome.pending && row.outcomeAt === null);
  const refunded = refundedOf(order, paid.filter((one) => !pending.includes(one)), pending);
  return {
    id: order.id,
    name: order.name,
    placedAt: order.createdAt.toISOString(),
    cancelled: order.cancelledAt !== null || own.some(({ kind }) => kind === 'cancellation'),
    replaces: resolutions.find(({ replacementOrderId, state }) => replacementOrderId === order.id && state === 'done')?.orderId ?? null,
    parcels: order.fulfillments
      .filter(({ status }) => !NOT_SENT.includes(status.toUpperCase()))
      .map((parcel) => ({ trackingNumbers: trackingsOf(parcel).flatMap(({ number }) => number ?? []), delivered: parcel.deliveredAt !== null || ['DELIVERED', 'PICKED_UP'].includes(parcel.displayStatus?.toUpperCase() ?? '') })),
    refunded,
    refundPending: pending.length > 0,
    refundable: refunded.map((back) => leftOf(mostPaid(order, back.currency), back)),
  };
}

/** A replacement whose order has not been read yet stands there by its name. */
export function unreadReplacements(orders: KnownOrder[], resolutions: ActedOn[]): OrderFacts[] {
  return resolutions.flatMap(({ orderId, state, replacementOrderId, outcome }) => {
    const made = (outcome ?? {}) as Paid;
    if (state !== 'done' || !replacementOrderId || !made.orderName || orders.some(({ id }) => id === replacementOrderId)) return [];
    return [{ id: replacementOrderId, name: made.orderName, placedAt: '', cancelled: false, replaces: orderId, parcels: [], refunded: [], refundPending: false, refundable: [] }];
  });
}

/** What a resolution pays or gives, once per currency. */
export function amountsOf({ amount, currency, plan }: Pick<ActedOn, 'amount' | 'currency' | 'plan'>): Money[] {
  const other = (plan as Paid | null)?.presentmentAmount;
  return [{ amount, currency }, ...(other && other.currency !== currency ? [other] : [])];
}

interface PaidBack {
  row: ActedOn;
  outcome: Paid;
}

/** Shopify's sum, with ours that it has not told of yet; in the buyer's currency only where every refund is known in it. */
function refundedOf(order: KnownOrder, paid: PaidBack[], pending: PaidBack[]): Money[] {
  const zero = { amount: '0', currency: order.currency };
  const untold = paid.filter(({ row }) => !order.refunds.some(({ id }) => id === row.refundId));
  const told = { amount: order.totalRefunded, currency: order.currency };
  const early = pending.filter(({ row }) => order.refunds.some(({ id }) => id === row.refundId)).reduce((sum, one) => addIn(sum, one.outcome.amount), zero);
  // Shopify may count a refund that the provider still holds.
  const settled = compareMoney(told, early) >= 0 ? subtractMoney(told, early) : told;
  const inShop = untold.reduce((sum, one) => addIn(sum, one.outcome.amount), settled);
  if (order.presentmentCurrency === order.currency) return [inShop];
  const ours = new Set([...paid, ...pending].map(({ row }) => row.refundId));
  if (!isZero(inShop) && order.refunds.some(({ id }) => !ours.has(id))) return [inShop];
  return [inShop, paid.reduce((sum, one) => addIn(sum, one.outcome.presentmentAmount), { amount: '0', currency: order.presentmentCurrency })];
}

function addIn(sum: Money, part: Money | undefined): Money {
  return part && part.currency === sum.currency ? addMoney(sum, part) : sum;
}

/**
 * The most that can have been paid: all that was ever ordered. What the order comes to now already
 * lacks what was refunded and what was taken off and is still owed, but counts a return's fees.
 */
function mostPaid(order: KnownOrder, currency: string): Money {
  const { total, presentmentTotal, currentTotal, currentPresentmentTotal } = totalsOf(order);
  const [ever, now] = currency === order.currency ? [total, currentTotal] : [presentmentTotal, currentPresentmentTotal];
  return maxMoney({ amount: ever, currency }, { amount: now, currency });
}

function maxMoney(one: Money, other: Money): Money {
  return compareMoney(one, other) >= 0 ? one : other;
}

function leftOf(total: Money, back: Money): Money {
  return compareMoney(total, back) > 0 ? subtractMoney(total, back) : { amount: '0', currency: total.currency };
}
