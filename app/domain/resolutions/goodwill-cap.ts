import { compareMoney, multiplyMoney, roundDown, subtractMoney, type Money } from '#app/platform/money.ts';

/** No setting may go above this share of what was paid; the database holds the setting and each gesture to it. */
export const HARD_CEILING_PERCENT = 150;

/** States of gestures that count against it: given, or on its way to be, or waiting for a second person's word. */
export const GESTURES_COUNTED = ['awaiting_approval', 'confirmed', 'running', 'unknown', 'done'];

/** What may be given for one order in all, rounded down to what can be paid out. @param percent of what was paid */
export function capOf(paid: Money, percent: number): Money {
  return roundDown(multiplyMoney(paid, Math.min(percent, HARD_CEILING_PERCENT) / 100));
}

/** What may still be given; never below nothing. */
export function leftOf(cap: Money, given: Money): Money {
  return compareMoney(given, cap) >= 0 ? { amount: '0', currency: cap.currency } : subtractMoney(cap, given);
}
