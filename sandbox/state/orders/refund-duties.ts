/** What of a line's duties goes back with a refund. */
import { add, least, notNegative, shareOf, slice, subtract } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { goneQuantity, total } from './settle-order.ts';
import type { Duty, LineItem, Order } from './shapes.ts';

export interface WantedDuty {
  dutyId: string;
  /** Without it all that is left of the duty: our reading, the schema gives no default. */
  refundType?: 'FULL' | 'PROPORTIONAL' | null;
}

export interface PricedDuty {
  duty: Duty;
  amountSet: MoneyBag;
  /** The tax in or on this part of the duty. */
  taxSet: MoneyBag;
}

/** The duty and its line; undefined when the order has none of this id. */
export function dutyOn(order: Order, dutyId: string): { duty: Duty; line: LineItem } | undefined {
  for (const line of order.lines) for (const duty of line.duties ?? []) if (duty.id === dutyId) return { duty, line };
  return undefined;
}

/** What was not given back of a duty yet. */
export function dutyLeft(order: Order, duty: Duty): MoneyBag {
  const back = order.refundDocs.flatMap((refund) => refund.duties).filter((one) => one.dutyId === duty.id);
  return notNegative(
    subtract(
      duty.price,
      total(
        order,
        back.map((one) => one.amountSet),
      ),
    ),
  );
}

/**
 * Prices a duty: in full, or the share of the units refunded with it (`quantity`), cut by running totals so
 * that the shares of all units make the whole. Never more than is left. Throws RangeError for a duty that
 * is not on the order; callers check first.
 */
export function priceDuty(order: Order, wanted: WantedDuty, quantityOf: (lineItemId: string) => number): PricedDuty {
  const found = dutyOn(order, wanted.dutyId);
  if (!found) throw new RangeError(`No duty ${wanted.dutyId} on ${order.name}`);
  const { duty, line } = found;
  const left = dutyLeft(order, duty);
  if (wanted.refundType !== 'PROPORTIONAL') return priced(order, duty, left);
  const before = goneQuantity(order, line.id);
  return priced(order, duty, least(slice(duty.price, line.quantity, before, before + quantityOf(line.id)), left));
}

/** With the tax of this part, cut by running totals as well. */
function priced(order: Order, duty: Duty, amountSet: MoneyBag): PricedDuty {
  const tax = total(
    order,
    duty.taxLines.map((one) => one.priceSet),
  );
  const before = subtract(duty.price, dutyLeft(order, duty));
  return { duty, amountSet, taxSet: subtract(shareOf(tax, add(before, amountSet), duty.price), shareOf(tax, before, duty.price)) };
}
