import type { Money } from '#app/platform/money.ts';

/** Needs the optional scopes write_gift_cards and write_customers. */
export interface GiftCardsPort {
  /**
   * Makes a gift card in a customer's name, with a code of ours. Shopify keeps no
   * key for it: the code is the key.
   * @throws Problem shopify_refused with code TAKEN among `shown` for a code that exists
   */
  createGiftCard(wanted: GiftCardWanted): Promise<GiftCardMade>;
  /** The card of this code whose note carries the marker; null when Shopify has none. */
  giftCardMarked(code: string, marker: string): Promise<GiftCardMade | null>;
}

export interface GiftCardWanted {
  /** 8 to 20 letters and digits. */
  code: string;
  customerId: string;
  /** Shop currency. */
  amount: Money;
  /** Last day on which it may be used, "2027-03-31". */
  expiresOn: string;
  /** The customer does not see it. */
  note: string;
}

export interface GiftCardMade {
  id: string;
  lastCharacters: string;
  amount: Money;
  balance: Money;
  customerId: string | null;
  expiresOn: string | null;
  note: string | null;
  at: Date;
  ended: boolean;
}
