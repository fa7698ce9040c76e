import type { Desk } from '#app/desk/desk.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { OrderReturn, ReturnOutcome } from '#app/gateways/shopify/port/returns.ts';
import type { VariantStock } from '#app/gateways/shopify/port/stock.ts';
import { addMoney, compareMoney, isZero, subtractMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { PlanLine } from '../plan-base.ts';
import type { Reading } from '../reading.ts';
import { addBoth, byOrderLine, nothingOf, subtractBoth } from '../return/read-terms.server.ts';
import { refuseTwice } from '../return/refuse-twice.ts';
import type { Both } from '../return/return-plan.ts';
import { heldByExchange } from './made-good.server.ts';
import type { ReturnProcessingPlan, TakenIn } from './return-processing-plan.ts';
import type { ReturnProcessingWish } from './return-processing-wish.ts';

type Wish = ReturnProcessingWish & { notify: boolean };

/**
 * What taking these units in comes to right now, on the caller's own token: one round trip, and one for the places
 * that units go back to.
 * @throws Problem scope_missing, not_possible (not open, units gone, no way back for the money), not_found
 */
export async function readReturnProcessing(desk: Desk, asked: Wish): Promise<Reading<ReturnProcessingPlan>> {
  await assertGranted(desk, 'returns');
  // Shipping that goes back with no money would leave the order, and nobody would have it.
  const wish: Wish = { ...asked, lines: asked.lines.filter((line) => line.quantity > 0), exchanges: asked.exchanges.filter((line) => line.quantity > 0), shipping: asked.shipping && asked.way !== 'none' };
  if (wish.lines.length + wish.exchanges.length === 0) throw new Problem('not_possible', { words: 'nothing_chosen' });
  refuseTwice('lines', wish.lines.map((line) => line.returnLineId));
  refuseTwice('exchanges', wish.exchanges.map((line) => line.exchangeLineId));
  const readAt = desk.clock.now();
  const outcome = await outcomeOf(desk, wish);
  const { doc, order } = outcome;
  if (wish.way === 'store_credit' && !order.hasCustomer) throw new Problem('not_possible', { words: 'credit_without_customer' });
  const restocked = wish.lines.filter((line) => line.restock).flatMap((line) => doc.lines.find((one) => one.id === line.returnLineId)?.variantId ?? []);
  const stock = restocked.length > 0 ? await desk.shopify.stock([...new Set(restocked)]) : [];
  const taken = wish.lines.map((line) => takenIn(line, doc, stock));
  const money = moneyOf(outcome, wish);
  const paysOut = !isZero(money.presentmentAmount) || wish.exchanges.length > 0;
  const plan: ReturnProcessingPlan = {
    kind: 'return_processing',
    orderId: doc.orderId,
    orderName: order.name,
    orderUpdatedAt: order.updatedAt.toISOString(),
    notify: wish.notify,
    lines: paysOut ? beyond(await heldByExchange(desk, doc.id), byOrderLine(taken.map((one) => lineOf(one, outcome))), doc) : [],
    returnId: doc.id,
    returnName: doc.name,
    taken,
    exchanges: wish.exchanges.map(({ exchangeLineId, quantity }) => {
      const { title, variantTitle, processed } = doc.exchanges.find((one) => one.id === exchangeLineId)!;
      return { exchangeLineId, title, variantTitle, quantity, processedBefore: processed };
    }),
    shipping: wish.shipping,
    way: wish.way,
    goods: outcome.goods,
    taxOnTop: order.taxesIncluded ? null : outcome.tax,
    newGoods: wish.exchanges.length > 0 ? costOfNew(outcome) : null,
    fees: outcome.fees,
    ...money,
    owed: outcome.owed,
    maximum: outcome.maximum.shop,
    presentmentMaximum: outcome.maximum.presentment,
    seen: { outstanding: balance(outcome, { shop: money.amount, presentment: money.presentmentAmount }) },
  };
  return { plan, readAt, refundable: new Map(order.lines.map((line) => [line.orderLineId, line.refundable])) };
}

/** The return is read first where Shopify refuses the question: it says why. */
async function outcomeOf(desk: Desk, wish: Wish): Promise<ReturnOutcome> {
  const asked = { lines: wish.lines.map(({ returnLineId, quantity }) => ({ returnLineId, quantity })), exchanges: wish.exchanges, shipping: wish.shipping, asCredit: wish.way === 'store_credit' };
  try {
    const outcome = await desk.shopify.returnOutcome(wish.returnId, asked);
    refuseImpossible(wish, outcome.doc);
    return outcome;
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.details.words !== 'return_nothing_to_process') throw problem;
    const doc = await desk.shopify.orderReturn(wish.returnId);
    if (doc) refuseImpossible(wish, doc);
    throw problem;
  }
}

function refuseImpossible(wish: Wish, doc: OrderReturn): void {
  if (doc.orderId !== wish.orderId) throw new Problem('not_found', { note: 'return of another order' });
  if (doc.status !== 'open') throw new Problem('not_possible', { words: `return_is_${doc.status}`, values: { name: doc.name } });
  for (const line of wish.lines) {
    const found = doc.lines.find((one) => one.id === line.returnLineId);
    if (!found) throw new Problem('not_found', { note: 'return line' });
    if (line.quantity > found.processable) throw new Problem('not_possible', { words: 'return_units_taken_in', values: { line: found.title, left: found.processable } });
  }
  for (const line of wish.exchanges) {
    const found = doc.exchanges.find((one) => one.id === line.exchangeLineId);
    if (!found) throw new Problem('not_found', { note: 'exchange line' });
    if (line.quantity > found.quantity - found.processed) throw new Problem('not_possible', { words: 'return_units_taken_in', values: { line: found.title, left: found.quantity - found.processed } });
  }
}

function takenIn({ returnLineId, quantity, restock }: Wish['lines'][number], doc: OrderReturn, stock: VariantStock[]): TakenIn {
  const line = doc.lines.find((one) => one.id === returnLineId)!;
  const { orderLineId, title, variantTitle, reverseLineId, processed } = line;
  const location = restock ? stock.find((one) => one.variantId === line.variantId)?.locations[0] : undefined;
  // Without it Shopify is told nothing of where the units go.
  if (restock && (!location || !reverseLineId)) throw new Problem('not_possible', { words: 'restock_nowhere', values: { line: title } });
  return { returnLineId, reverseLineId, orderLineId, title, variantTitle, quantity, processedBefore: processed, restock, locationId: location?.id ?? null, locationName: location?.name ?? null };
}

function lineOf({ orderLineId, title, variantTitle, quantity }: TakenIn, { order }: ReturnOutcome): PlanLine {
  return { orderLineId, title, variantTitle, quantity, bought: order.lines.find((one) => one.orderLineId === orderLineId)?.bought ?? quantity };
}

/** Units that no exchange of ours made good already: it made good as many as came in first. */
function beyond(held: Map<string, number>, lines: PlanLine[], doc: OrderReturn): PlanLine[] {
  return lines.flatMap((line) => {
    const before = doc.lines.filter((one) => one.orderLineId === line.orderLineId).reduce((sum, one) => sum + one.processed, 0);
    const quantity = line.quantity - Math.max(0, (held.get(line.orderLineId) ?? 0) - before);
    return quantity > 0 ? [{ ...line, quantity: Math.min(quantity, line.quantity) }] : [];
  });
}

type Amounts = Pick<ReturnProcessingPlan, 'amount' | 'presentmentAmount' | 'shippingAmount' | 'presentmentShipping' | 'transactions'>;

/** Money that goes back to no payment would be promised and never move. */
function moneyOf({ refund, shipping, transactions, goods }: ReturnOutcome, { way, shipping: wanted }: Wish): Amounts {
  const nothing = nothingOf(goods);
  const back = wanted ? shipping : nothing;
  const parts = { shippingAmount: back.shop, presentmentShipping: back.presentment };
  if (way === 'none' || !refund) return { amount: nothing.shop, presentmentAmount: nothing.presentment, ...parts, transactions: [] };
  const amounts = { amount: refund.shop, presentmentAmount: refund.presentment, ...parts };
  if (way === 'store_credit') return { ...amounts, transactions: [] };
  const moved = transactions.reduce((sum: Money, one) => addMoney(sum, one.presentmentAmount), nothing.presentment);
  if (compareMoney(moved, refund.presentment) >= 0) return { ...amounts, transactions };
  const missing = subtractMoney(refund.presentment, moved);
  throw new Problem('not_possible', { words: 'refund_without_payment', values: { amount: `${missing.amount} ${missing.currency}` } });
}

/** What Shopify takes off for the new goods: all that comes back, less fees and what is paid or owed then. Not known where the refund is bounded by what was paid. */
function costOfNew({ order, goods, tax, shipping, fees, refund, owed, maximum }: ReturnOutcome): Both | null {
  if (refund && compareMoney(refund.presentment, maximum.presentment) >= 0) return null;
  const back = addBoth(addBoth(goods, shipping), order.taxesIncluded ? nothingOf(goods) : tax);
  const rest = subtractBoth(back, fees);
  if (refund) return subtractBoth(rest, refund);
  return owed ? addBoth(rest, owed) : rest;
}

/** What is still owed once the units are off the order, the new goods on it, and this money paid. */
function balance({ order, refund, owed }: ReturnOutcome, paid: Both): { before: Both; after: Both } {
  const before = { shop: order.outstanding, presentment: order.presentmentOutstanding };
  const change = owed ?? (refund ? subtractBoth(nothingOf(refund), refund) : nothingOf(before));
  return { before, after: addBoth(addBoth(before, change), paid) };
}
