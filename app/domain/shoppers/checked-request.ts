import { needsZip, zipFits } from '#app/domain/orders/postal-rules.ts';
import { Problem } from '#app/platform/problem.ts';
import type { OrderWithParcels } from './order-facts.ts';
import { factsOf } from './order-facts.ts';
import { kindsWithLines, mayAsk } from './order-help.ts';
import type { AddressTyped, RequestForm } from './request-form.ts';

export interface CheckedRequest {
  lines: { orderLineId: string; title: string; quantity: number }[];
  address: AddressTyped | null;
}

/**
 * What is asked, as far as it fits the order as it is now.
 * @param timeZone the shop's
 * @throws Problem not_possible for what cannot be asked (any more), bad_input beside its field
 */
export function checkedRequest(order: OrderWithParcels, { kind, lines, words, address }: Pick<RequestForm, 'kind' | 'lines' | 'words' | 'address'>, { now, timeZone }: { now: Date; timeZone: string }): CheckedRequest {
  if (!mayAsk(factsOf(order), now, timeZone).includes(kind)) throw new Problem('not_possible', { words: 'shopper_not_now' });
  if (kind === 'question' && !words) throw new Problem('bad_input', { words: 'shopper_words_missing', field: 'words' });
  if (kind === 'address') return { lines: [], address: checkedAddress(address, countryOf(order)) };
  return { lines: kindsWithLines.includes(kind) ? chosenLines(order, lines) : [], address: null };
}

function chosenLines(order: OrderWithParcels, lines: RequestForm['lines']): CheckedRequest['lines'] {
  const chosen = [...Map.groupBy(lines, (line) => line.id)].map(([id, same]) => ({ id, quantity: same.reduce((sum, one) => sum + one.quantity, 0) }));
  if (chosen.length === 0) throw new Problem('bad_input', { words: 'shopper_lines_missing', field: 'lines' });
  return chosen.map(({ id, quantity }) => {
    const line = order.lines.find((one) => one.id === id);
    if (!line || quantity > line.currentQuantity) throw new Problem('bad_input', { words: 'shopper_lines_unfit', field: 'lines' });
    return { orderLineId: id, title: line.variantTitle ? `${line.title} · ${line.variantTitle}` : line.title, quantity };
  });
}

function checkedAddress(address: AddressTyped | null, country: string | null): AddressTyped {
  for (const field of ['name', 'address1', 'city'] as const) if (!address?.[field]) throw new Problem('bad_input', { words: 'address_part_missing', field });
  const { zip, phone } = address!;
  if (needsZip(country) && !zip) throw new Problem('bad_input', { words: 'address_part_missing', field: 'zip' });
  if (zip && !zipFits(country, zip)) throw new Problem('bad_input', { words: 'shopper_zip', field: 'zip' });
  if (phone && !/^[+\d][\d\s().-]{5,24}$/.test(phone)) throw new Problem('bad_input', { words: 'address_phone_unfit', field: 'phone' });
  return address!;
}

function countryOf(order: OrderWithParcels): string | null {
  return (order.shippingAddress as { countryCode?: string | null } | null)?.countryCode ?? null;
}
