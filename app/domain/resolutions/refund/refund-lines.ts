import type { SuggestedRefund } from '#app/gateways/shopify/port/refunds.ts';
import { Problem } from '#app/platform/problem.ts';
import type { RefundPlanLine } from './refund-plan.ts';
import type { RefundWish } from './refund-wish.ts';

export interface BoughtLine {
  id: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
}

export interface ChosenLine {
  wanted: RefundWish['lines'][number];
  line: BoughtLine;
}

/**
 * The bought lines that were chosen.
 * @throws Problem bad_input beside a line that is another order's, chosen twice, or of more units than were bought
 */
export function chosenOf(wish: Pick<RefundWish, 'lines'>, bought: readonly BoughtLine[]): ChosenLine[] {
  const lines = wish.lines.filter((line) => line.quantity > 0);
  return lines.map((wanted, index) => {
    const field = `lines.${wanted.orderLineId}`;
    const line = bought.find((one) => one.id === wanted.orderLineId);
    if (!line) throw new Problem('bad_input', { field, words: 'line_of_other_order' });
    if (lines.findIndex((one) => one.orderLineId === line.id) < index) throw new Problem('bad_input', { field, words: 'line_twice' });
    if (wanted.quantity > line.quantity) throw new Problem('bad_input', { field, words: 'quantity_beyond', values: { line: line.title, bought: line.quantity } });
    return { wanted, line };
  });
}

/** A chosen line as it is frozen, with where its units go. @throws Problem not_possible, bad_input beside the line */
export function planLine({ wanted, line }: ChosenLine, suggested: SuggestedRefund): RefundPlanLine {
  const { id, title, variantTitle, quantity } = line;
  const base = { orderLineId: id, title, variantTitle, quantity: wanted.quantity, bought: quantity };
  if (!wanted.restock) return { ...base, restock: 'no_restock', locationId: null, locationName: null };
  const field = `lines.${id}`;
  const place = wanted.locationId ? suggested.places.find((one) => one.id === wanted.locationId) : suggested.places[0];
  if (!place && wanted.locationId) throw new Problem('bad_input', { field, words: 'restock_place_unknown' });
  if (!place) throw new Problem('not_possible', { field, words: 'restock_nowhere', values: { line: title } });
  return { ...base, restock: restockOf(line, wanted.quantity, suggested), locationId: place.id, locationName: place.name };
}

/** Units that never left are cancelled, units that left are returned; Shopify takes one of the two per line. */
function restockOf(line: BoughtLine, quantity: number, suggested: SuggestedRefund): 'cancel' | 'return' {
  const now = suggested.lines.find((one) => one.orderLineId === line.id);
  const unfulfilled = now?.unfulfilled ?? 0;
  if (quantity <= unfulfilled) return 'cancel';
  if (quantity <= (now?.refundable ?? 0) - unfulfilled) return 'return';
  throw new Problem('not_possible', { field: `lines.${line.id}`, words: 'restock_mixed', values: { line: line.title } });
}
