import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { answerThread } from './answer-thread.server.ts';
import { ownTicket, readerOfCustomer, type OwnOrderProof } from './own-ticket.server.ts';
import { newThreadToken } from './thread-token.server.ts';

export interface OwnAnswer {
  ticketId: string;
  /** Of the form: the same words under the same key are one answer. */
  key: string;
  text: string;
}

/**
 * Takes what a signed-in customer answers in their account, as the thread's own page would.
 * @throws Problem not_found for a ticket or an order that is not theirs, not_possible where Shopify holds no address of theirs to answer to, too_many, bad_input
 */
export async function answerOwnTicket(desk: Desk, proof: OwnOrderProof, { ticketId, key, text }: OwnAnswer): Promise<void> {
  const ticket = await ownTicket(desk, proof, ticketId);
  const reader = await readerOfCustomer(desk, proof, ticket);
  if (reader.address === null) throw new Problem('not_possible', { words: 'account_no_address' });
  await answerThread(desk, { token: newThreadToken(desk, ticket, reader.mark), key, text, photos: [], client: null, via: 'account' });
}
