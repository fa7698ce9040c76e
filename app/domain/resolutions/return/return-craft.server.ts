import type { Craft } from '../craft.ts';
import type { Agreed } from '../differences.ts';
import { bothFigures, unitFigures } from '../figures.ts';
import { itemWords, moneyWords } from '../messages/message-words.server.ts';
import { carryOutReturn, returnHappened, returnOutcome } from './carry-out-return.server.ts';
import { findOpened } from './find-return.server.ts';
import { wayOf } from './open-return.server.ts';
import { isPositive } from './read-terms.server.ts';
import { readReturn } from './read-return.server.ts';
import type { ReturnOutcome, ReturnPlan, ReturnTerms } from './return-plan.ts';
import { returnWish, type ReturnWish } from './return-wish.ts';
import { watchOpened } from './watch-opened.server.ts';

/** What was agreed to of goods coming back: what of it, for how much, at what cost. */
export const agreed = {
  goods: { of: (plan) => plan.goods.map(({ fulfillmentLineId, quantity, reasonId }) => ({ fulfillmentLineId, quantity, reasonId })), told: (plan) => unitFigures(plan.goods, (line) => line.fulfillmentLineId) },
  worth: { of: (plan) => plan.value, told: ({ value }) => bothFigures('worth', value.shop, value.presentment) },
  fees: { of: (plan) => plan.fees, told: ({ fees }) => bothFigures('fees', fees.shop, fees.presentment) },
} satisfies Agreed<ReturnTerms>;

/** Goods are taken back. Nothing is paid out by it: that is done when they came in. */
export const returnCraft: Craft<ReturnWish, ReturnPlan, ReturnOutcome> = {
  wish: returnWish,
  notifies: (settings) => settings.shopifyNotifiesReturn,
  read: readReturn,
  wishOf: wishOfTerms,
  agreed,
  worth: ({ expected }) => ({ amount: expected.shop, presentmentAmount: expected.presentment }),
  shows: ({ name, wayMissing }) => ({ moved: null, pending: false, order: null, values: { returnName: name, ...(wayMissing ? { context: 'wayMissing' } : {}) } }),
  carryOut: carryOutReturn,
  find: (desk, row) => findOpened(desk, row.id, row.plan, returnHappened),
  watch: (desk, row) => watchOpened(desk, row, { outcome: (doc) => returnOutcome(doc, wayOf(doc, row.plan)), cameToNothing: () => null }),
  // A label that was planned and is missing is not to be told as if none were meant: the words wait for it.
  variables: async (_, { outcome, plan }, locale) => (outcome && !outcome.wayMissing ? { return: returnWords(plan, outcome, locale) } : {}),
};

/** The wish inside a plan about goods coming back. */
export function wishOfTerms({ orderId, goods, shippingFee, wayBack, notify }: ReturnTerms): ReturnWish & { notify: boolean } {
  return {
    orderId,
    lines: goods.map(({ fulfillmentLineId, quantity, reasonId, note, restockingPercentage }) => ({ fulfillmentLineId, quantity, reasonId, note, restockingPercentage })),
    shippingFee: shippingFee?.amount ?? null,
    wayBack,
    notify,
  };
}

/** What the customer is told of a return. */
export function returnWords(plan: ReturnTerms, { name, way }: Pick<ReturnOutcome, 'name' | 'way'>, locale: string): Record<'name' | 'items' | 'labelUrl' | 'trackingNumber' | 'fee', string | null> {
  return {
    name,
    items: itemWords(plan.lines, locale),
    labelUrl: way?.labelUrl ?? null,
    trackingNumber: way?.trackingNumber ?? null,
    fee: isPositive(plan.fees) ? moneyWords(plan.fees.presentment, locale) : null,
  };
}
