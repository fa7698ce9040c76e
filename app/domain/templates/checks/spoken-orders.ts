import type { OrderFacts, TicketFacts } from '../ticket-facts.ts';
import { mentions } from './numbers.ts';
import type { Language, Reading, Sentence } from './reading.ts';

/** Another order than the ticket's, or several of them: which, it does not say. */
const SOME_OTHER: Record<Language, RegExp> = {
  ko: /(?:두|세|모든|여러|각)\s*(?:개의?\s*|건의?\s*)?주문|주문\s*(?:두|세|\d{1,2})\s*건|(?:지난(?:번)?|이전|예전|다른|첫)\s*(?:번째\s*)?주문/u,
  en: /\b(?:both|all|two|three|each)(?: of)?(?: your| the| these)? orders\b|\b(?:last|previous|earlier|other|first|second|next) order\b/i,
};

/** The orders that the sentence names; else those the message names, and the ticket's own; with their replacements. */
export function spokenOrders({ words }: Sentence, { masked, language }: Reading, { orders, linkedOrderId }: TicketFacts): OrderFacts[] {
  const named = (text: string) => orders.filter(({ name }) => mentions(text, name, language));
  const here = named(words);
  const chosen = here.length > 0 ? here : SOME_OTHER[language].test(words) ? orders : [...named(masked), ...orders.filter(({ id }) => id === linkedOrderId)];
  const own = chosen.length > 0 ? chosen : orders;
  return [...new Set([...own, ...orders.filter(({ replaces }) => own.some(({ id }) => replaces === id))])];
}
