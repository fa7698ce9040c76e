import type { Craft } from '../craft.ts';
import { claimAmount } from '../claims/claim-amount.server.ts';
import { bothFigures, goodsName, moneyFigure, restockFigures, wayFigures, type Figure } from '../figures.ts';
import { creditWords, itemWords, methodWords, moneyWords } from '../messages/message-words.server.ts';
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
    amount: { of: (plan) => [plan.amount, plan.presentmentAmount], told: (plan) => bothFigures('amount', plan.amount, plan.presentmentAmount) },
    refundable: { of: (plan) => [plan.maximum, plan.presentmentMaximum], told: refundableFigures },
    shipping: { of: (plan) => plan.presentmentShipping, told: ({ presentmentShipping, presentmentAmount }) => moneyFigure('shipping', presentmentShipping === null ? null : { ...presentmentAmount, amount: presentmentShipping }) },
    duties: { of: (plan) => plan.duties ?? [], told: (plan) => moneyFigure('duties', plan.dutiesAmount ?? null) },
    way_back: { of: (plan) => [plan.credit ?? null, ...plan.transactions.map(({ parentId, presentmentAmount }) => ({ parentId, presentmentAmount }))], told: (plan) => [...creditFigures(plan), ...wayFigures(plan.transactions)] },
    restock: { of: (plan) => plan.lines.map(({ orderLineId, restock, locationId }) => ({ orderLineId, restock, locationId })), told: (plan) => restockFigures(plan.lines, (line) => line.orderLineId) },
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

/** In money, and in units of the lines that it is about. */
function refundableFigures({ maximum, presentmentMaximum, lines, seen }: RefundPlan): Figure[] {
  const units = lines.flatMap((line) => {
    const left = seen?.refundable?.find(({ orderLineId }) => orderLineId === line.orderLineId)?.units;
    return left === undefined ? [] : [{ key: `units:${line.orderLineId}`, of: goodsName(line), value: { units: left } }];
  });
  return [...bothFigures('refundable', maximum, presentmentMaximum), ...units];
}

function creditFigures({ credit, presentmentAmount }: RefundPlan): Figure[] {
  if (!credit) return [];
  return [...moneyFigure('credit', presentmentAmount, 'credit'), { key: 'credit:until', part: 'expiry', value: credit.expiresOn ? { day: credit.expiresOn } : { words: 'noEnd' } }];
}
