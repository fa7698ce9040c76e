import { readerMark, type Signer } from '../storefront/thread-link.server.ts';

/**
 * Stands for the window in which a ticket's chat was begun: nothing proves whose
 * address was typed into it.
 * @param customerId Shopify's id of who was signed in as it began: the window is
 *   theirs alone; null for nobody's, which is open to whoever has it
 */
export function chatMark(signer: Signer, ticketId: string, customerId: string | null): string {
  return customerId ? `${OWNED}${readerMark(signer, ticketId, `#chat of ${customerId}`)}` : readerMark(signer, ticketId, '#chat');
}

/**
 * Whose window a mark stands for: one that may be answered now, that of a
 * customer who is signed in no more, or none at all.
 * @param customerId who is signed in now
 */
export function chatOf(signer: Signer, ticketId: string, mark: string, customerId: string | null): 'open' | 'another' | 'none' {
  if (!mark.startsWith(OWNED)) return mark === chatMark(signer, ticketId, null) ? 'open' : 'none';
  return customerId !== null && mark === chatMark(signer, ticketId, customerId) ? 'open' : 'another';
}

/** No mark of an address has it. */
const OWNED = 'c-';
