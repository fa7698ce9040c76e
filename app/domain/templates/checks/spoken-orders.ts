import type { OrderFacts, TicketFacts } from '../ticket-facts.ts';
import { mentions } from './numbers.ts';
import type { Reading, Sentence } from './reading.ts';

/** The orders that the sentence names; else those the message names, and the ticket's own; with their replacements. */
export function spokenOrders({ words }: Sentence, { masked, language }: Reading, { orders, linkedOrderId }: TicketFacts): OrderFacts[] {
  const named = (text: string) => orders.filter(({ name }) => mentions(text, name, language));
  const here = named(words);
  const chosen = here.length > 0 ? here : [...named(masked), ...orders.filter(({ id }) => id === linkedOrderId)];
  const own = chosen.length > 0 ? chosen : orders;
  return [...new Set([...own, ...orders.filter(({ replaces }) => own.some(({ id }) => replaces === id))])];
}
