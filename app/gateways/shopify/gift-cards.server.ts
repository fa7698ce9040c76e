import type { AdminCall } from './call.server.ts';
import { createGiftCard } from './operations/gift-card-create.ts';
import { giftCardMarked } from './operations/gift-card-marked.ts';
import type { GiftCardsPort } from './port/gift-cards.ts';

/** Gift cards over one token. */
export function giftCardsPort(call: AdminCall): GiftCardsPort {
  return {
    createGiftCard: (wanted) => createGiftCard(call, wanted),
    giftCardMarked: (code, marker) => giftCardMarked(call, code, marker),
  };
}
