/** The taxes of an order after what was refunded or taken off. */
import { shareOf, slice } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { dutyLeft } from './refund-duties.ts';
import { goneQuantity } from './settle-order.ts';
import type { LineItem, Order, TaxLine } from './shapes.ts';

/** Every tax line with what is left of it: by units, by what is left of a duty, and of the postage. */
export function taxesLeft(order: Order): TaxLine[] {
  const part = (taxes: TaxLine[], left: (whole: MoneyBag) => MoneyBag) => taxes.map((tax) => ({ ...tax, priceSet: left(tax.priceSet) }));
  const ofUnits = (line: LineItem) => part(line.taxLines, (whole) => slice(whole, line.quantity, goneQuantity(order, line.id), line.quantity));
  const ofDuties = (line: LineItem) => (line.duties ?? []).flatMap((duty) => part(duty.taxLines, (whole) => shareOf(whole, dutyLeft(order, duty), duty.price)));
  const postage = (whole: MoneyBag) => shareOf(whole, order.currentShippingPriceSet as MoneyBag, order.totalShippingPriceSet);
  return [...order.lines.flatMap((line) => [...ofUnits(line), ...ofDuties(line)]), ...order.shipping.flatMap((line) => part(line.taxLines, postage))];
}
