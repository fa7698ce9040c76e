import type { GiftCardMade } from '../port/gift-cards.ts';
import { numericId } from '../gid.ts';
import { moneyOf, type MoneyAnswer } from './refund-shapes.ts';

/** What is read of every gift card. */
export const GIFT_CARD_PARTS = `#graphql
  fragment GiftCardParts on GiftCard {
    id
    createdAt
    lastCharacters
    initialValue { amount currencyCode }
    balance { amount currencyCode }
    customer { id }
    expiresOn
    note
    enabled
  }
` as const;

export interface GiftCardAnswer {
  id: string;
  createdAt: string;
  lastCharacters: string;
  initialValue: MoneyAnswer;
  balance: MoneyAnswer;
  customer: { id: string } | null;
  expiresOn: string | null;
  note: string | null;
  enabled: boolean;
}

export function giftCardMade(card: GiftCardAnswer): GiftCardMade {
  return {
    id: numericId(card.id),
    lastCharacters: card.lastCharacters,
    amount: moneyOf(card.initialValue),
    balance: moneyOf(card.balance),
    customerId: card.customer && numericId(card.customer.id),
    expiresOn: card.expiresOn,
    note: card.note,
    at: new Date(card.createdAt),
    ended: !card.enabled,
  };
}
