/** Exact money: decimal strings in, decimal strings out, never a float. Both currencies of an order travel together as a bag. */
import { Decimal } from 'decimal.js';

/** An amount as the sandbox keeps it: exactly as many decimals as its currency has. */
export interface Money {
  amount: string;
  currencyCode: string;
}

/** One amount in the shop's currency and in the buyer's. */
export interface MoneyBag {
  shopMoney: Money;
  presentmentMoney: Money;
}

const WITHOUT_MINOR_UNIT = new Set(['KRW', 'JPY', 'VND', 'CLP']);

/** Decimals of a currency (ISO 4217): 0 for won and yen, else 2. */
export function decimalsOf(currency: string): number {
  return WITHOUT_MINOR_UNIT.has(currency) ? 0 : 2;
}

/** Rounds half up to the currency's minor unit. */
export function money(amount: Decimal.Value, currencyCode: string): Money {
  return { amount: new Decimal(amount).toFixed(decimalsOf(currencyCode), Decimal.ROUND_HALF_UP), currencyCode };
}

export function bag(shopMoney: Money, presentmentMoney: Money = shopMoney): MoneyBag {
  return { shopMoney, presentmentMoney };
}

export function zeroBag(shopCurrency: string, presentmentCurrency: string = shopCurrency): MoneyBag {
  return bag(money(0, shopCurrency), money(0, presentmentCurrency));
}

/** A zero in the same two currencies. */
export function zeroLike(like: MoneyBag): MoneyBag {
  return zeroBag(like.shopMoney.currencyCode, like.presentmentMoney.currencyCode);
}

/** Sum of bags in the same two currencies; throws when currencies differ. */
export function add(first: MoneyBag, ...rest: MoneyBag[]): MoneyBag {
  return rest.reduce((sum, next) => pairwise(sum, next, (a, b) => a.plus(b)), first);
}

export function subtract(from: MoneyBag, what: MoneyBag): MoneyBag {
  return pairwise(from, what, (a, b) => a.minus(b));
}

/** Multiplies both amounts, each rounded to its own minor unit. */
export function multiply(by: MoneyBag, factor: Decimal.Value): MoneyBag {
  return eachSide(by, (amount) => amount.times(factor));
}

/** As much of `whole` as `part` is of `of`, each side by itself; nothing of nothing. */
export function shareOf(whole: MoneyBag, part: MoneyBag, of: MoneyBag): MoneyBag {
  const side = (name: keyof MoneyBag) => {
    const all = new Decimal(of[name].amount);
    return money(all.isZero() ? 0 : new Decimal(whole[name].amount).times(part[name].amount).div(all), whole[name].currencyCode);
  };
  return bag(side('shopMoney'), side('presentmentMoney'));
}

/**
 * What `from`…`to` of `parts` equal parts come to. Cut by running totals, so that the pieces of a whole
 * always add up to the whole, however it is cut.
 */
export function slice(whole: MoneyBag, parts: number, from: number, to: number): MoneyBag {
  if (parts === 0) return zeroLike(whole);
  const upTo = (count: number) => eachSide(whole, (amount) => amount.times(count).div(parts));
  return subtract(upTo(to), upTo(from));
}

/** The smaller of each side. */
export function least(one: MoneyBag, other: MoneyBag): MoneyBag {
  return pairwise(one, other, (a, b) => Decimal.min(a, b));
}

export function notNegative(of: MoneyBag): MoneyBag {
  return eachSide(of, (amount) => Decimal.max(amount, 0));
}

/** Compares what the buyer sees: negative, zero or positive. */
export function compare(one: MoneyBag, other: MoneyBag): number {
  return new Decimal(one.presentmentMoney.amount).comparedTo(other.presentmentMoney.amount);
}

export function isZero(of: MoneyBag): boolean {
  return new Decimal(of.presentmentMoney.amount).isZero() && new Decimal(of.shopMoney.amount).isZero();
}

export function isPositive(of: MoneyBag): boolean {
  return new Decimal(of.presentmentMoney.amount).greaterThan(0);
}

/** Splits an amount by weights to the last minor unit (largest remainder first); the parts add up to the amount. */
export function allocate(whole: Money, weights: Decimal.Value[]): Money[] {
  const unit = new Decimal(10).pow(-decimalsOf(whole.currencyCode));
  const minor = new Decimal(whole.amount).div(unit);
  const sum = weights.reduce<Decimal>((total, weight) => total.plus(weight), new Decimal(0));
  const exact = weights.map((weight) => (sum.isZero() ? minor.div(weights.length) : minor.times(weight).div(sum)));
  const shares = exact.map((share) => share.trunc());
  const left = minor.minus(shares.reduce((total, share) => total.plus(share), new Decimal(0))).toNumber();
  const order = exact
    .map((share, index) => ({ index, rest: share.minus(shares[index]!).abs() }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  for (let given = 0; given < Math.abs(left); given++) {
    const { index } = order[given % order.length]!;
    shares[index] = shares[index]!.plus(Math.sign(left));
  }
  return shares.map((share) => money(share.times(unit), whole.currencyCode));
}

/** Splits a bag by the weights of each side, e.g. a discount over lines by their totals. */
export function allocateBag(whole: MoneyBag, weights: MoneyBag[]): MoneyBag[] {
  const shop = allocate(
    whole.shopMoney,
    weights.map((weight) => weight.shopMoney.amount),
  );
  const presentment = allocate(
    whole.presentmentMoney,
    weights.map((weight) => weight.presentmentMoney.amount),
  );
  return shop.map((part, index) => bag(part, presentment[index]!));
}

function pairwise(one: MoneyBag, other: MoneyBag, combine: (a: Decimal, b: Decimal) => Decimal): MoneyBag {
  return bag(combined(one.shopMoney, other.shopMoney, combine), combined(one.presentmentMoney, other.presentmentMoney, combine));
}

function combined(one: Money, other: Money, combine: (a: Decimal, b: Decimal) => Decimal): Money {
  if (one.currencyCode !== other.currencyCode) throw new Error(`Cannot combine ${one.currencyCode} with ${other.currencyCode}`);
  return money(combine(new Decimal(one.amount), new Decimal(other.amount)), one.currencyCode);
}

function eachSide(of: MoneyBag, change: (amount: Decimal) => Decimal): MoneyBag {
  const side = (part: Money) => money(change(new Decimal(part.amount)), part.currencyCode);
  return bag(side(of.shopMoney), side(of.presentmentMoney));
}
