import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { isZero } from '#app/platform/money.ts';
import type { Craft } from '../craft.ts';
import { exchangeNotGiven } from '../failure.ts';
import { itemWords, moneyWords } from '../message-words.server.ts';
import type { Happened } from '../outcome.ts';
import { returnHappened } from '../return/carry-out-return.server.ts';
import { findOpened } from '../return/find-return.server.ts';
import { openReturn, wayOf } from '../return/open-return.server.ts';
import { agreed, returnWords, wishOfTerms } from '../return/return-craft.server.ts';
import type { WayBackGiven } from '../return/return-plan.ts';
import { watchOpened } from '../return/watch-opened.server.ts';
import type { ExchangeOutcome, ExchangePlan } from './exchange-plan.ts';
import { exchangeWish, type ExchangeWish } from './exchange-wish.ts';
import { readExchange } from './read-exchange.server.ts';

/** Goods come back and others go out for them, on the same order. Its units are made good by that. */
export const exchangeCraft: Craft<ExchangeWish, ExchangePlan, ExchangeOutcome> = {
  wish: exchangeWish,
  notifies: () => false,
  read: readExchange,
  wishOf: (plan) => ({ ...wishOfTerms(plan), exchanges: plan.exchanges.map(({ variantId, quantity }) => ({ variantId, quantity })) }),
  agreed: {
    ...agreed,
    exchanges: (plan) => plan.exchanges.map(({ variantId, quantity, cost }) => ({ variantId, quantity, cost })),
    difference: (plan) => plan.difference,
  },
  worth: ({ cost }) => ({ amount: cost.shop, presentmentAmount: cost.presentment }),
  shows: ({ name, wayMissing }) => ({ moved: null, pending: false, order: null, values: { returnName: name, ...(wayMissing ? { context: 'wayMissing' } : {}) } }),
  carryOut,
  find: (desk, row) => findOpened(desk, row.id, row.plan, exchangeHappened),
  watch: (desk, row) =>
    watchOpened(desk, row, {
      outcome: (doc) => exchangeOutcome(doc, wayOf(doc, row.plan)),
      // Closed before the new goods were put on the order: the units were not made good.
      cameToNothing: (doc) => (givenOf(doc) === 0 ? exchangeNotGiven : null),
    }),
  variables: async (_, { outcome, plan }, locale) => {
    if (!outcome) return {};
    const difference = isZero(plan.difference.presentment) || plan.difference.presentment.amount.startsWith('-') ? null : moneyWords(plan.difference.presentment, locale);
    return { return: returnWords(plan, outcome, locale), exchange: { items: itemWords(plan.lines, locale), newItems: itemWords(plan.exchanges, locale), difference } };
  },
};

async function carryOut(desk: Desk, resolutionId: string, plan: ExchangePlan): Promise<Happened<ExchangeOutcome>> {
  const { doc, way } = await openReturn(desk, resolutionId, plan, plan.exchanges.map(({ variantId, quantity }) => ({ variantId, quantity, discountPercentage: null })));
  return exchangeHappened(doc, way);
}

function exchangeHappened(doc: OrderReturn, way: WayBackGiven): Happened<ExchangeOutcome> {
  return { ...returnHappened(doc, way), state: 'exchange_opened', outcome: exchangeOutcome(doc, way) };
}

function exchangeOutcome(doc: OrderReturn, way: WayBackGiven): ExchangeOutcome {
  return { kind: 'exchange', returnId: doc.id, name: doc.name, status: doc.status, given: givenOf(doc), ...way, at: doc.createdAt.toISOString() };
}

function givenOf({ exchanges }: OrderReturn): number {
  return exchanges.reduce((sum, one) => sum + one.processed, 0);
}
