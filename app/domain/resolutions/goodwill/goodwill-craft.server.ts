import type { Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Craft } from '../craft.ts';
import { moneyFigure } from '../figures.ts';
import { dateWords, moneyWords } from '../messages/message-words.server.ts';
import type { Reading } from '../reading.ts';
import { carryOutGoodwill } from './carry-out-goodwill.server.ts';
import { findGoodwill } from './find-goodwill.server.ts';
import { giftCodeOf } from './gift-code.server.ts';
import { givenOn } from './given-on.server.ts';
import { capOf } from '../goodwill-cap.ts';
import type { GoodwillOutcome, GoodwillPlan } from './goodwill-plan.ts';
import { goodwillWish, type GoodwillWish } from './goodwill-wish.ts';
import { readGoodwill } from './read-goodwill.server.ts';
import { refuseBeyondCap } from './refuse-beyond-cap.ts';

/**
 * A gesture beside what is owed: a discount code or a gift card for the next order. It is
 * never money back for this one, which only goes the way it came or as store credit.
 * Source: https://shopify.dev/docs/apps/launch/app-store-review/app-store-requirements, 1.1.15
 */
export const goodwillCraft: Craft<GoodwillWish, GoodwillPlan, GoodwillOutcome> = {
  wish: goodwillWish,
  // Mend tells the customer; Shopify is asked to write nothing.
  notifies: () => false,
  read: readGoodwill,
  wishOf: ({ orderId, form, amount, expiresOn, notify }) => ({ orderId, form, amount: amount.amount, expiresOn, notify }),
  agreed: {
    gesture: { of: ({ form, amount }) => [form, amount], told: ({ form, amount }) => [...moneyFigure('amount', amount), { key: 'form', part: 'form', value: { words: form } }] },
    expiry: { of: ({ expiresOn }) => expiresOn, told: ({ expiresOn }) => [{ key: 'expiry', value: { day: expiresOn } }] },
    // An id says nothing to people.
    customer: { of: ({ customerId }) => customerId, told: () => [] },
  },
  worth: ({ amount }) => ({ amount, presentmentAmount: amount }),
  claim: claimWithinCap,
  shows: ({ amount, form, code, lastCharacters }) => ({ moved: amount, pending: false, order: null, values: { form, code: code ?? `•••• ${lastCharacters.toUpperCase()}` } }),
  carryOut: carryOutGoodwill,
  find: findGoodwill,
  variables: async (desk, { id, outcome }, locale) => {
    if (!outcome) return {};
    const { timeZone } = await currentCalendar(desk);
    const code = outcome.code ?? (await giftCodeOf(desk, id))?.toUpperCase() ?? null;
    return { goodwill: { code, amount: moneyWords(outcome.amount, locale), expires: dateWords(new Date(Date.parse(outcome.endsAt) - 1), locale, timeZone) } };
  },
};

/** The order is locked: two gestures at once do not both find room under the cap. */
async function claimWithinCap(ledger: Ledger, resolutionId: string, { plan }: Reading<GoodwillPlan>): Promise<void> {
  const { goodwillPercent } = await shopSettings(ledger);
  const given = await givenOn(ledger, plan.orderId, plan.amount.currency, resolutionId);
  refuseBeyondCap(plan.amount, capOf(plan.paid, goodwillPercent), given);
}
