import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { businessDaysAfter } from '../messages/business-days-after.ts';
import type { Craft } from '../craft.ts';
import { addressFigures, moneyFigure, unitFigures } from '../figures.ts';
import { dateWords, itemWords } from '../messages/message-words.server.ts';
import { carryOutReplacement } from './carry-out-replacement.server.ts';
import { findReplacement } from './find-replacement.server.ts';
import { readReplacement } from './read-replacement.server.ts';
import type { ReplacementOutcome, ReplacementPlan } from './replacement-plan.ts';
import { replacementWish, type ReplacementWish } from './replacement-wish.ts';
import { watchReplacement } from './watch-replacement.server.ts';

/** A replacement leaves within so many business days: what its message promises. */
const SHIPS_WITHIN_DAYS = 2;

/** The goods once more, at nothing to pay, as an order of their own. */
export const replacementCraft: Craft<ReplacementWish, ReplacementPlan, ReplacementOutcome> = {
  wish: replacementWish,
  notifies: (settings) => settings.shopifyNotifiesReplacement,
  read: readReplacement,
  // An address that was the order's own follows the order; a changed one was the agent's word and stays.
  wishOf: ({ orderId, lines, addressChanged, shippingAddress, notify }) => ({
    orderId,
    lines: lines.map(({ orderLineId, quantity, variantId, instead }) => ({ orderLineId, quantity, variantId: instead ? variantId : null })),
    shippingAddress: addressChanged ? shippingAddress : null,
    notify,
  }),
  agreed: {
    lines: { of: (plan) => plan.lines.map(({ variantId, quantity }) => ({ variantId, quantity })), told: (plan) => unitFigures(sentGoods(plan.lines), (line) => line.variantId) },
    address: { of: (plan) => [plan.shippingAddress, plan.addressChanged], told: (plan) => addressFigures(plan.shippingAddress) },
    // Whose order it will be, and to whom Shopify then writes.
    customer: { of: (plan) => [plan.customerId, plan.notify ? plan.email : null], told: ({ notify, email }) => (notify && email ? [{ key: 'email', part: 'email', value: { text: email } }] : []) },
    worth: { of: (plan) => plan.worth, told: (plan) => moneyFigure('worth', plan.worth) },
  },
  worth: ({ worth }) => ({ amount: worth, presentmentAmount: worth }),
  shows: ({ orderId, orderName }) => ({ moved: null, pending: false, order: { id: orderId, name: orderName } }),
  carryOut: carryOutReplacement,
  find: (desk, row, late) => findReplacement(desk, row.id, late),
  watch: watchReplacement,
  variables: async (desk, { outcome, plan }, locale) => {
    if (!outcome) return {};
    const calendar = await currentCalendar(desk);
    const ships = businessDaysAfter(calendar, new Date(outcome.at), SHIPS_WITHIN_DAYS);
    return { replacement: { orderName: outcome.orderName, items: itemWords(sentGoods(plan.lines), locale), shipsBy: dateWords(ships, locale, calendar.timeZone) } };
  },
};

/** The goods as they go out. */
function sentGoods(lines: ReplacementPlan['lines']): { variantId: string; title: string; variantTitle: string | null; quantity: number }[] {
  return lines.map(({ variantId, title, variantTitle, quantity, instead }) => ({ variantId, title, variantTitle, ...instead, quantity }));
}
