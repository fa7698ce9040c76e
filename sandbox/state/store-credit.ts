/** Credit a customer holds with the shop, one account for each currency. */
import { Decimal } from 'decimal.js';
import type { Doc, ShopState, World } from '../types.ts';
import { gid } from './gid.ts';
import { bag, money } from './money.ts';
import type { Money, MoneyBag } from './money.ts';
import type { Order } from './orders/shapes.ts';
import { iso } from './time.ts';

export interface StoreCreditAccount extends Doc {
  customerId: string;
  balance: Money;
  credits: { amount: Money; expiresAt: string | null; at: string }[];
}

/** The accounts of a customer. */
export function accountsOf(world: World, shop: ShopState, customerId: string): StoreCreditAccount[] {
  return [...world.all<StoreCreditAccount>(shop, 'StoreCreditAccount')].filter((one) => one.customerId === customerId);
}

/** Adds to the customer's account in that currency, which is opened when there is none. */
export function giveCredit(world: World, shop: ShopState, customerId: string, credit: { amount: Money; expiresAt?: string | null }): StoreCreditAccount {
  const { amount, currencyCode } = credit.amount;
  const known = accountsOf(world, shop, customerId).find((one) => one.balance.currencyCode === currencyCode);
  const account: StoreCreditAccount = {
    id: known?.id ?? gid('StoreCreditAccount', world.nextId(shop, 'StoreCreditAccount')),
    customerId,
    balance: money(new Decimal(known?.balance.amount ?? 0).plus(amount), currencyCode),
    credits: [...(known?.credits ?? []), { amount: money(amount, currencyCode), expiresAt: credit.expiresAt ?? null, at: iso(world.now()) }],
  };
  world.put(shop, 'StoreCreditAccount', account);
  return account;
}

/** Both sides of a credit given in the buyer's currency, by the order's own rate. */
export function creditBag(order: Order, { amount: { amount } }: { amount: Money }): MoneyBag {
  const { shopMoney, presentmentMoney } = order.totalPriceSet;
  const whole = new Decimal(presentmentMoney.amount);
  const shop = whole.isZero() || order.currencyCode === order.presentmentCurrencyCode ? new Decimal(amount) : new Decimal(shopMoney.amount).times(amount).div(whole);
  return bag(money(shop, order.currencyCode), money(amount, order.presentmentCurrencyCode));
}
