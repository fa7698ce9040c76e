import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { isZero } from '#app/platform/money.ts';
import type { Craft } from '../craft.ts';
import { exchangeNotGiven } from '../failure.ts';
import { bothFigures, unitFigures } from '../figures.ts';
import type { Found } from '../found.ts';
import { itemWords, moneyWords } from '../messages/message-words.server.ts';
import type { Happened } from '../outcome.ts';
import type { ResolutionRow } from '../resolution-row.ts';
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
  notifies: (settings) => settings.shopifyNotifiesReturn,
  read: readExchange,
  wishOf: (plan) => ({ ...wishOfTerms(plan), exchanges: plan.exchanges.map(({ variantId, quantity }) => ({ variantId, quantity })) }),
  agreed: {
    ...agreed,
    exchanges: {
      of: (plan) => plan.exchanges.map(({ variantId, quantity, cost }) => ({ variantId, quantity, cost })),
      told: ({ exchanges, cost }) => [...unitFigures(exchanges, (line) => line.variantId), ...bothFigures('cost', cost.shop, cost.presentment)],
    },
    difference: { of: (plan) => plan.difference, told: ({ difference }) => bothFigures('difference', difference.shop, difference.presentment) },
  },
  worth: ({ cost }) => ({ amount: cost.shop, presentmentAmount: cost.presentment }),
  shows: ({ name, wayMissing }) => ({ moved: null, pending: false, order: null, values: { returnName: name, ...(wayMissing ? { context: 'wayMissing' } : {}) } }),
  carryOut,
  find,
  watch: (desk, row) =>
    watchOpened(desk, row, {
      outcome: (doc) => exchangeOutcome(doc, wayOf(doc, row.plan)),
      // Closed before the new goods were put on the order: the units were not made good.
      cameToNothing: (doc) => (givenOf(doc) === 0 ? exchangeNotGiven : null),
      leftOver: (doc) => leftOver(doc, row.plan),
    }),
  variables: async (_, { outcome, plan }, locale) => {
    if (!outcome) return {};
    const difference = isZero(plan.difference.presentment) || plan.difference.presentment.amount.startsWith('-') ? null : moneyWords(plan.difference.presentment, locale);
    // As for a return: words about the way back wait for one that was planned.
    const way = outcome.wayMissing ? {} : { return: returnWords(plan, outcome, locale) };
    return { ...way, exchange: { items: itemWords(plan.lines, locale), newItems: itemWords(plan.exchanges, locale), difference } };
  },
};

async function carryOut(desk: Desk, resolutionId: string, plan: ExchangePlan): Promise<Happened<ExchangeOutcome>> {
  const { doc, way } = await openReturn(desk, resolutionId, plan, plan.exchanges.map(({ variantId, quantity }) => ({ variantId, quantity, discountPercentage: null })));
  return exchangeHappened(doc, way);
}

/** Found when it is closed already, with nothing given: as good as never opened. */
async function find(desk: Desk, { id, plan }: ResolutionRow<ExchangePlan, ExchangeOutcome>): Promise<Found<ExchangeOutcome>> {
  const found = await findOpened(desk, id, plan, exchangeHappened);
  return 'happened' in found && found.happened.outcome.status === 'closed' && found.happened.outcome.given === 0 ? { undone: exchangeNotGiven } : found;
}

/** Its end is told by watching alone, even where it is over when it is found: units may be left over. */
function exchangeHappened(doc: OrderReturn, way: WayBackGiven): Happened<ExchangeOutcome> {
  const { settled, lookIn, made } = returnHappened(doc, way);
  return { state: 'exchange_opened', outcome: exchangeOutcome(doc, way), settled: false, lookIn: settled ? 0 : lookIn, made };
}

/** Units that stayed with the customer and for which no new goods went out: they are as they were. */
function leftOver(doc: OrderReturn, { lines, exchanges }: ExchangePlan): { orderLineId: string; quantity: number }[] {
  if (doc.more) return [];
  let notGiven = exchanges.reduce((sum, one) => sum + one.quantity, 0) - givenOf(doc);
  return lines.map(({ orderLineId, quantity }) => {
    const cameIn = doc.lines.filter((one) => one.orderLineId === orderLineId).reduce((sum, one) => sum + one.processed, 0);
    const left = Math.max(0, Math.min(quantity - cameIn, notGiven));
    notGiven -= left;
    return { orderLineId, quantity: left };
  }).filter((one) => one.quantity > 0);
}

function exchangeOutcome(doc: OrderReturn, way: WayBackGiven): ExchangeOutcome {
  return { kind: 'exchange', returnId: doc.id, name: doc.name, status: doc.status, given: givenOf(doc), ...way, at: doc.createdAt.toISOString() };
}

function givenOf({ exchanges }: OrderReturn): number {
  return exchanges.reduce((sum, one) => sum + one.processed, 0);
}
