/** Gift cards of the store. Checkout does not redeem them, so a balance is the initial value. */
import type { Doc, ShopState, World } from '../types.ts';
import type { Money } from './money.ts';

export interface GiftCard extends Doc {
  /** Never answered again once the card was made. */
  code: string;
  initialValue: Money;
  customerId: string | null;
  /** A date, or null for a card that does not expire. */
  expiresOn: string | null;
  note: string | null;
  createdAt: string;
  updatedAt: string;
  deactivatedAt: string | null;
}

/** The card of a code, as people write it: letters large or small, spaces and dashes between. */
export function giftCardByCode(world: World, shop: ShopState, code: string): GiftCard | undefined {
  const wanted = plain(code);
  return [...world.all<GiftCard>(shop, 'GiftCard')].find((one) => plain(one.code) === wanted);
}

/** Whether the last day of the card is over. */
export function isExpired({ expiresOn }: GiftCard, now: Date): boolean {
  return expiresOn !== null && expiresOn < now.toISOString().slice(0, 10);
}

export function lastCharacters({ code }: GiftCard): string {
  return code.slice(-4);
}

function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase();
}
