import { Decimal } from 'decimal.js';
import type { RefundTransaction, RefundWay, SuggestedRefund } from '#app/gateways/shopify/port/refunds.ts';
import { addMoney, compareMoney, isZero, roundMoney, subtractMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { amountTyped, moneyText, refuseBeyond } from '../amount-typed.ts';
import type { RefundWish } from './refund-wish.ts';

type Sources = Pick<SuggestedRefund, 'transactions' | 'ways' | 'presentmentAmount'>;

/**
 * How much of the total goes back through each payment: as Shopify suggests, as the
 * agent spread it, or, for an amount of her own, through the suggested payments first.
 * @param total customer's currency
 * @throws Problem bad_input or not_possible beside its field
 */
export function spread(total: Money, sources: Sources, chosen: RefundWish['ways']): RefundTransaction[] {
  if (chosen) return spreadAsChosen(total, sources.ways, chosen);
  const parts = compareMoney(total, sources.presentmentAmount) === 0 ? sources.transactions : spreadInOrder(total, sources);
  const moved = sumOf(parts.map((one) => one.presentmentAmount), total.currency);
  if (compareMoney(moved, total) >= 0) return parts;
  // Money that goes back to no payment would be promised and never move.
  const missing = subtractMoney(total, moved);
  throw new Problem('not_possible', { words: 'refund_without_payment', values: { amount: moneyText(missing) }, shown: { instead: 'credit' } });
}

/** What a part of a payment comes to in the shop's currency, by the payment's own rate; what empties one side empties the other. */
export function inShopMoney({ left, presentmentLeft }: Pick<RefundWay, 'left' | 'presentmentLeft'>, part: Money): Money {
  if (compareMoney(part, presentmentLeft) === 0 || isZero(presentmentLeft)) return left;
  return roundMoney({ amount: new Decimal(left.amount).times(part.amount).div(presentmentLeft.amount).toFixed(), currency: left.currency });
}

function spreadAsChosen(total: Money, ways: RefundWay[], chosen: NonNullable<RefundWish['ways']>): RefundTransaction[] {
  const parts = chosen.filter(({ amount }) => !/^0*(\.0*)?$/.test(amount.trim())).map(({ parentId, amount }) => {
    const field = `ways.${parentId}`;
    const way = ways.find((one) => one.parentId === parentId);
    if (!way) throw new Problem('bad_input', { field, words: 'way_unknown' });
    const part = roundMoney(amountTyped(amount, total.currency, field));
    refuseBeyond(part, way.presentmentLeft, { field, words: 'way_beyond' });
    return transactionOf(way, part);
  });
  const sum = sumOf(parts.map((one) => one.presentmentAmount), total.currency);
  if (compareMoney(sum, total) === 0) return parts;
  throw new Problem('bad_input', { field: 'ways', words: 'ways_sum', values: { total: moneyText(total), sum: moneyText(sum) } });
}

function spreadInOrder(total: Money, { transactions, ways }: Sources): RefundTransaction[] {
  const suggested = new Set(transactions.map((one) => one.parentId));
  const inOrder = [...ways.filter((way) => suggested.has(way.parentId)), ...ways.filter((way) => !suggested.has(way.parentId))];
  let rest = total;
  return inOrder.flatMap((way) => {
    if (isZero(rest)) return [];
    const part = compareMoney(rest, way.presentmentLeft) < 0 ? rest : way.presentmentLeft;
    rest = subtractMoney(rest, part);
    return [transactionOf(way, part)];
  });
}

function transactionOf(way: RefundWay, part: Money): RefundTransaction {
  const { parentId, gateway, gatewayName, accountNumber } = way;
  return { parentId, gateway, gatewayName, accountNumber, presentmentAmount: part, amount: inShopMoney(way, part) };
}

function sumOf(parts: Money[], currency: string): Money {
  return parts.reduce((sum, part) => addMoney(sum, part), { amount: '0', currency });
}
