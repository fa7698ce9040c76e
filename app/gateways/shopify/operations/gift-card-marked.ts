import type { AdminCall } from '../call.server.ts';
import type { GiftCardMade } from '../port/gift-cards.ts';
import { searchTerm } from '../search-term.ts';
import { GIFT_CARD_PARTS, giftCardMade, type GiftCardAnswer } from './gift-card-shapes.ts';

export const giftCardsFoundDocument = `#graphql
  query GiftCardsFound($query: String!) {
    giftCards(first: 10, query: $query) { nodes { ...GiftCardParts } }
  }
  ${GIFT_CARD_PARTS}
` as const;

/**
 * Only a search finds a card by its code. The index runs a little behind: an empty
 * answer right after making it proves nothing, a second attempt under the same code (TAKEN) does.
 */
export async function giftCardMarked(call: AdminCall, code: string, marker: string): Promise<GiftCardMade | null> {
  const { giftCards } = await call<{ giftCards: { nodes: GiftCardAnswer[] } }>(giftCardsFoundDocument, { query: searchTerm(code) });
  const ours = giftCards.nodes.find((card) => card.note?.includes(marker) && code.toLowerCase().endsWith(card.lastCharacters.toLowerCase()));
  return ours ? giftCardMade(ours) : null;
}
