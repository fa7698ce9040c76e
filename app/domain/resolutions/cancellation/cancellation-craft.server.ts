import type { Ledger } from '#app/desk/desk.ts';
import { isZero } from '#app/platform/money.ts';
import { claimAmount } from '../claims/claim-amount.server.ts';
import type { Craft } from '../craft.ts';
import { bothFigures, moneyFigure, unitFigures, wayFigures } from '../figures.ts';
import { itemWords, methodWords, moneyWords } from '../messages/message-words.server.ts';
import type { Reading } from '../reading.ts';
import { refuseBusyOrder } from '../claims/refuse-busy-order.server.ts';
import type { CancellationOutcome, CancellationPlan } from './cancellation-plan.ts';
import { cancellationWish, type CancellationWish } from './cancellation-wish.ts';
import { carryOutCancellation } from './carry-out-cancellation.server.ts';
import { findCancellation } from './find-cancellation.server.ts';
import { readCancellation } from './read-cancellation.server.ts';
import { watchCancellation } from './watch-cancellation.server.ts';

/** The whole order, before any of it left: its goods stay, and what was paid goes back where that is wanted. */
export const cancellationCraft: Craft<CancellationWish, CancellationPlan, CancellationOutcome> = {
  wish: cancellationWish,
  notifies: (settings) => settings.shopifyNotifiesRefund,
  read: readCancellation,
  wishOf: ({ orderId, reason, money, creditExpiresAt, restock, notify }) => ({ orderId, reason, money, creditExpiresAt, restock, notify }),
  agreed: {
    amount: { of: (plan) => [plan.amount, plan.presentmentAmount], told: (plan) => bothFigures('amount', plan.amount, plan.presentmentAmount) },
    refundable: { of: (plan) => [plan.maximum, plan.presentmentMaximum], told: (plan) => bothFigures('refundable', plan.maximum, plan.presentmentMaximum) },
    way_back: { of: (plan) => plan.transactions.map(({ parentId, presentmentAmount }) => ({ parentId, presentmentAmount })), told: (plan) => wayFigures(plan.transactions) },
    lines: { of: (plan) => plan.goods.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })), told: (plan) => unitFigures(plan.goods, (line) => line.orderLineId) },
    held: { of: (plan) => plan.held, told: (plan) => moneyFigure('held', plan.held) },
  },
  worth: ({ amount, presentmentAmount }) => ({ amount, presentmentAmount }),
  claim: claimOrder,
  shows: ({ presentmentAmount, pending, orderName }) => ({ moved: isZero(presentmentAmount) ? null : presentmentAmount, pending, order: null, values: { orderName } }),
  carryOut: carryOutCancellation,
  find: (desk, row) => findCancellation(desk, row.id, row.plan),
  watch: watchCancellation,
  // A job may yet fail, a provider may yet send the money back: nothing is told until both have said so, nor where it came back.
  variables: async (_, { outcome, plan }, locale) => {
    if (!outcome || outcome.pending || outcome.bounced) return {};
    const gave = !isZero(outcome.presentmentAmount);
    const method = plan.money === 'original' ? methodWords(plan.transactions, locale) : null;
    return { cancellation: { amount: gave ? moneyWords(outcome.presentmentAmount, locale) : null, items: itemWords(plan.goods, locale) || null, method: gave ? method : null } };
  },
};

/** The order is locked: whatever else is on its way to it comes to its end first. */
async function claimOrder(ledger: Ledger, resolutionId: string, reading: Reading<CancellationPlan>): Promise<void> {
  await refuseBusyOrder(ledger, resolutionId, reading.plan.orderId);
  if (!isZero(reading.plan.amount)) await claimAmount(ledger, resolutionId, reading);
}
