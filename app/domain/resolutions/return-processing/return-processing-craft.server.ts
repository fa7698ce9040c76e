import { wordsFor } from '#app/locales/words.server.ts';
import { isZero } from '#app/platform/money.ts';
import { claimAmount } from '../claims/claim-amount.server.ts';
import type { Craft } from '../craft.ts';
import { bothFigures, goodsName, restockFigures, unitFigures, wayFigures, type Figure } from '../figures.ts';
import { itemWords, methodWords, moneyWords } from '../messages/message-words.server.ts';
import { isPositive } from '../return/read-terms.server.ts';
import { carryOutReturnProcessing } from './carry-out-return-processing.server.ts';
import { findReturnProcessing } from './find-return-processing.server.ts';
import { readReturnProcessing } from './read-return-processing.server.ts';
import { refuseOtherIntake } from './refuse-other-intake.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';
import { returnProcessingWish, type ReturnProcessingWish } from './return-processing-wish.ts';
import { watchReturnProcessing } from './watch-return-processing.server.ts';

/** Goods of a return came in: they are put away, the money goes back, new goods go onto the order. */
export const returnProcessingCraft: Craft<ReturnProcessingWish, ReturnProcessingPlan, ReturnProcessingOutcome> = {
  wish: returnProcessingWish,
  notifies: (settings) => settings.shopifyNotifiesRefund,
  read: readReturnProcessing,
  wishOf: ({ orderId, returnId, taken, exchanges, shipping, way, notify }) => ({
    orderId,
    returnId,
    lines: taken.map(({ returnLineId, quantity, restock }) => ({ returnLineId, quantity, restock })),
    exchanges: exchanges.map(({ exchangeLineId, quantity }) => ({ exchangeLineId, quantity })),
    shipping,
    way,
    notify,
  }),
  agreed: {
    amount: { of: (plan) => [plan.amount, plan.presentmentAmount], told: (plan) => bothFigures('amount', plan.amount, plan.presentmentAmount) },
    goods: { of: (plan) => plan.taken.map(({ returnLineId, quantity, processedBefore }) => ({ returnLineId, quantity, processedBefore })), told: ({ taken }) => [...unitFigures(taken, (line) => line.returnLineId), ...cameInFigures(taken, (line) => line.returnLineId)] },
    exchanges: { of: (plan) => plan.exchanges, told: ({ exchanges }) => [...unitFigures(exchanges, (line) => line.exchangeLineId), ...cameInFigures(exchanges, (line) => line.exchangeLineId)] },
    fees: { of: (plan) => plan.fees, told: ({ fees }) => bothFigures('fees', fees.shop, fees.presentment) },
    owed: { of: (plan) => plan.owed, told: ({ owed }) => (owed ? bothFigures('owed', owed.shop, owed.presentment) : []) },
    refundable: { of: (plan) => [plan.maximum, plan.presentmentMaximum], told: (plan) => bothFigures('refundable', plan.maximum, plan.presentmentMaximum) },
    way_back: { of: (plan) => plan.transactions.map(({ parentId, presentmentAmount }) => ({ parentId, presentmentAmount })), told: (plan) => wayFigures(plan.transactions) },
    restock: { of: (plan) => plan.taken.map(({ returnLineId, locationId }) => ({ returnLineId, locationId })), told: (plan) => restockFigures(plan.taken, (line) => line.returnLineId) },
  },
  worth: ({ amount, presentmentAmount }) => ({ amount, presentmentAmount }),
  // Without money there is none to make room for.
  claim: async (ledger, id, reading) => {
    await refuseOtherIntake(ledger, id, reading.plan.orderId);
    if (!isZero(reading.plan.presentmentAmount) || !isZero(reading.plan.shippingAmount)) await claimAmount(ledger, id, reading);
  },
  shows: ({ name, presentmentAmount, pending }) => ({ moved: presentmentAmount, pending, order: null, values: { returnName: name, ...(isZero(presentmentAmount) ? { context: 'free' } : {}) } }),
  carryOut: carryOutReturnProcessing,
  find: (desk, row) => findReturnProcessing(desk, row.id, row.plan),
  watch: watchReturnProcessing,
  // The provider may yet send it back: nothing is told until it has said so, nor where a part of it came back.
  variables: async (_, { outcome, plan }, locale) => {
    if (!outcome || outcome.pending || outcome.partly) return {};
    const items = itemWords(plan.taken, locale) || null;
    const words = { name: outcome.name, items, labelUrl: null, trackingNumber: null, fee: isPositive(plan.fees) ? moneyWords(plan.fees.presentment, locale) : null };
    if (isZero(outcome.presentmentAmount)) return { return: words };
    const method = plan.way === 'store_credit' ? wordsFor(locale, 'outcome')('method.credit') : methodWords(plan.transactions, locale);
    return { return: words, refund: { amount: moneyWords(outcome.presentmentAmount, locale), items, method } };
  },
};

/** Units that were taken in, or given out, before. */
function cameInFigures<L extends { title: string; variantTitle: string | null; processedBefore: number }>(lines: readonly L[], keyOf: (line: L) => string): Figure[] {
  return lines.map((line) => ({ key: `before:${keyOf(line)}`, of: goodsName(line), part: 'processed', value: { units: line.processedBefore } }));
}
