import { addMoney, compareMoney, isZero, type Money } from '#app/platform/money.ts';
import type { AgentRole } from '#app/domain/shops/agent-role.ts';

export const limits = ['perAction', 'perDay', 'perCustomer'] as const;
export type Limit = (typeof limits)[number];

/** How much may be given without a second person; decimal strings in the shop's currency, null for no bound. */
export interface Budget extends Record<Limit, string | null> {
  role: AgentRole;
  /** Null: whatever the cause. */
  causeId: string | null;
}

/** What was given before, that a limit counts; shop currency. */
export interface Given {
  amount: Money;
  causeId: string | null;
}

/** What an act is measured by. */
export interface Weighed extends Given {
  role: AgentRole;
  /** By the same agent on the same day. */
  day: Given[];
  /** To the same customer within 90 days, by whoever. */
  customer: Given[];
}

/** One limit that an act goes beyond. */
export interface Exceeded {
  limit: Limit;
  /** Of a budget for one cause. */
  causeId: string | null;
  max: Money;
  /** What it would come to. */
  would: Money;
}

/**
 * The limits that this act goes beyond, of all budgets of the role: the general
 * one, and the one of its cause, which counts that cause alone. What gives
 * nothing goes beyond none, whatever was given before.
 */
export function exceeded(act: Weighed, budgets: readonly Budget[]): Exceeded[] {
  if (isZero(act.amount)) return [];
  return budgets
    .filter((budget) => budget.role === act.role && (budget.causeId === null || budget.causeId === act.causeId))
    .flatMap((budget) => limits.flatMap((limit) => beyond(act, budget, limit)));
}

function beyond(act: Weighed, budget: Budget, limit: Limit): Exceeded[] {
  const bound = budget[limit];
  if (bound === null) return [];
  const max = { amount: bound, currency: act.amount.currency };
  const before = limit === 'perAction' ? [] : limit === 'perDay' ? act.day : act.customer;
  // Amounts in a currency the shop has left cannot be weighed against today's.
  const counted = before.filter((given) => (budget.causeId === null || given.causeId === budget.causeId) && given.amount.currency === act.amount.currency);
  const would = counted.reduce((sum: Money, given) => addMoney(sum, given.amount), act.amount);
  return compareMoney(would, max) > 0 ? [{ limit, causeId: budget.causeId, max, would }] : [];
}
