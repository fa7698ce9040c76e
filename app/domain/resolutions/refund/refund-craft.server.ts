import type { Craft } from '../craft.ts';
import { claimAmount } from '../claim-amount.server.ts';
import { creditWords, itemWords, methodWords, moneyWords } from '../message-words.server.ts';
import { carryOutRefund } from './carry-out-refund.server.ts';
import { findRefund } from './find-refund.server.ts';
import { readRefund } from './read-refund.server.ts';
import type { RefundOutcome, RefundPlan } from './refund-plan.ts';
import { refundWish, type RefundWish } from './refund-wish.ts';
import { watchPendingRefund } from './watch-pending-refund.server.ts';

/** Money back, the way it came or as credit with the shop. */
export const refundCraft: Craft<RefundWish, RefundPlan, RefundOutcome> = {
  wish: refundWish,
  notifies: (settings) => settings.shopifyNotifiesRefund,
  read: readRefund,
  wishOf: ({ orderId, lines, shipping, wantedDuties, own, chosenWays, credit, notify }) => ({
    orderId,
    lines: lines.map(({ orderLineId, quantity, restock, locationId }) => ({ orderLineId, quantity, restock: restock !== 'no_restock', locationId })),
    shipping,
    duties: wantedDuties,
    amount: own ?? null,
    ways: chosenWays ?? null,
    to: credit ? 'credit' : 'payments',
    creditExpiresOn: credit?.expiresOn ?? null,
    notify,
  }),
  agreed: {
    amount: (plan) => [plan.amount, plan.presentmentAmount],
    refundable: (plan) => [plan.maximum, plan.presentmentMaximum],
    shipping: (plan) => plan.presentmentShipping,
    duties: (plan) => plan.duties ?? [],
    way_back: (plan) => [plan.credit ?? null, ...plan.transactions.map(({ parentId, presentmentAmount }) => ({ parentId, presentmentAmount }))],
    restock: (plan) => plan.lines.map(({ orderLineId, restock, locationId }) => ({ orderLineId, restock, locationId })),
  },
  worth: ({ amount, presentmentAmount }) => ({ amount, presentmentAmount }),
  claim: claimAmount,
  // As i18next chooses between forms of the same words.
  shows: ({ presentmentAmount, pending, asCredit }) => ({ moved: presentmentAmount, pending, order: null, ...(asCredit ? { values: { context: 'credit' } } : {}) }),
  carryOut: carryOutRefund,
  find: (desk, row) => findRefund(desk, row.id, row.plan),
  watch: watchPendingRefund,
  // The provider may yet send it back: nothing is told until it has said so, nor where a part of it came back.
  variables: async (_, { outcome, plan }, locale) =>
    !outcome || outcome.pending || outcome.partly
      ? {}
      : { refund: { amount: moneyWords(outcome.presentmentAmount, locale), items: itemWords(plan.lines, locale) || null, method: plan.credit ? creditWords(locale) : methodWords(plan.transactions, locale) } },
};
