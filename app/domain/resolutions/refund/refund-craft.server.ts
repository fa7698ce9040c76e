import type { Craft } from '../craft.ts';
import { claimAmount } from '../claim-amount.server.ts';
import { itemWords, methodWords, moneyWords } from '../message-words.server.ts';
import { carryOutRefund } from './carry-out-refund.server.ts';
import { findRefund } from './find-refund.server.ts';
import { readRefund } from './read-refund.server.ts';
import type { RefundOutcome, RefundPlan } from './refund-plan.ts';
import { refundWish, type RefundWish } from './refund-wish.ts';
import { watchPendingRefund } from './watch-pending-refund.server.ts';

/** Money back, the way it came. */
export const refundCraft: Craft<RefundWish, RefundPlan, RefundOutcome> = {
  wish: refundWish,
  notifies: (settings) => settings.shopifyNotifiesRefund,
  read: readRefund,
  wishOf: ({ orderId, lines, shipping, notify }) => ({
    orderId,
    lines: lines.map(({ orderLineId, quantity, restock }) => ({ orderLineId, quantity, restock: restock !== 'no_restock' })),
    shipping,
    notify,
  }),
  agreed: {
    amount: (plan) => [plan.amount, plan.presentmentAmount],
    refundable: (plan) => [plan.maximum, plan.presentmentMaximum],
    shipping: (plan) => plan.presentmentShipping,
    way_back: (plan) => plan.transactions.map(({ parentId, presentmentAmount }) => ({ parentId, presentmentAmount })),
    restock: (plan) => plan.lines.map(({ orderLineId, restock, locationId }) => ({ orderLineId, restock, locationId })),
  },
  worth: ({ amount, presentmentAmount }) => ({ amount, presentmentAmount }),
  claim: claimAmount,
  shows: ({ presentmentAmount, pending }) => ({ moved: presentmentAmount, pending, order: null }),
  carryOut: carryOutRefund,
  find: (desk, row) => findRefund(desk, row.id, row.plan),
  watch: watchPendingRefund,
  // The provider may yet send it back: nothing is told until it has said so.
  variables: async (_, { outcome, plan }, locale) =>
    !outcome || outcome.pending ? {} : { refund: { amount: moneyWords(outcome.presentmentAmount, locale), items: itemWords(plan.lines, locale) || null, method: methodWords(plan.transactions, locale) } },
};
