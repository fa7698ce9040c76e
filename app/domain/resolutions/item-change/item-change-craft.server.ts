import { isZero, subtractMoney } from '#app/platform/money.ts';
import type { Craft } from '../craft.ts';
import { goodsName, moneyFigure, unitFigures, type Figure } from '../figures.ts';
import { itemWords, moneyWords } from '../messages/message-words.server.ts';
import { refuseBusyOrder } from '../claims/refuse-busy-order.server.ts';
import { carryOutItemChange } from './carry-out-item-change.server.ts';
import { findItemChange } from './find-item-change.server.ts';
import type { ItemChangeOutcome, ItemChangePlan } from './item-change-plan.ts';
import { itemChangeWish, type ItemChangeWish } from './item-change-wish.ts';
import { readItemChange } from './read-item-change.server.ts';
import { refuseMadeGood } from './refuse-made-good.server.ts';
import { wishedBy } from './wished-by.ts';

/** Other variants or numbers of what was ordered, as long as it has not left. What it costs more or less is shown; no money moves by itself. */
export const itemChangeCraft: Craft<ItemChangeWish, ItemChangePlan, ItemChangeOutcome> = {
  wish: itemChangeWish,
  notifies: (settings) => settings.shopifyNotifiesReplacement,
  read: readItemChange,
  wishOf: wishedBy,
  agreed: {
    lines: { of: ({ changed, added }) => [changed.map(({ orderLineId, before, after }) => [orderLineId, before, after]), added.map(({ variantId, quantity }) => [variantId, quantity])], told: lineFigures },
    amount: { of: ({ totalAfter, dueAfter }) => [totalAfter, dueAfter], told: ({ totalAfter, dueAfter }) => [...moneyFigure('total', totalAfter, 'total'), ...moneyFigure('due', dueAfter, 'due')] },
  },
  worth: ({ difference }) => ({ amount: { ...difference, amount: '0' }, presentmentAmount: { ...difference, amount: '0' } }),
  claim: async (ledger, resolutionId, { plan }) => {
    await refuseBusyOrder(ledger, resolutionId, plan.orderId);
    await refuseMadeGood(ledger, plan);
  },
  shows: ({ due }) => ({ moved: null, pending: false, order: null, values: { due: isZero(due) ? '' : due.amount, dueCurrency: due.currency } }),
  carryOut: carryOutItemChange,
  find: (desk, row, late) => findItemChange(desk, row, late),
  variables: async (_, { outcome, plan }, locale) => {
    if (!outcome) return {};
    const now = [...plan.added, ...plan.changed.filter((line) => line.after > 0).map((line) => ({ ...line, quantity: line.after }))];
    const difference = subtractMoney(plan.totalAfter, plan.totalBefore);
    return { itemChange: { items: itemWords(now, locale) || null, difference: isZero(difference) ? null : moneyWords({ ...difference, amount: difference.amount.replace('-', '') }, locale) } };
  },
};

/** Of each line what is on the order, and what shall be. */
function lineFigures({ changed, added }: ItemChangePlan): Figure[] {
  const lines = changed.flatMap((line) => [
    { key: `before:${line.orderLineId}`, of: goodsName(line), part: 'onOrder', value: { units: line.before } },
    { key: `after:${line.orderLineId}`, of: goodsName(line), part: 'planned', value: { units: line.after } },
  ]);
  return [...lines, ...unitFigures(added, (line) => line.variantId)];
}
