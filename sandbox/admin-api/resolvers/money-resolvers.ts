import { Decimal } from 'decimal.js';
import type { ResolverMap } from '../../types.ts';

/** Amounts as the Admin API writes decimals: at least one place, no needless zeros ("12000.0", "12.5"). */
export const moneyResolvers: ResolverMap = {
  MoneyV2: { amount: (money: { amount: string }) => decimalText(money.amount) },
};

function decimalText(amount: string): string {
  const text = new Decimal(amount).toFixed();
  return text.includes('.') ? text : `${text}.0`;
}
