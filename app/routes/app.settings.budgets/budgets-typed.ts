import { limits, type Budget, type Limit } from '#app/domain/resolutions/budgets/budget.ts';
import { agentRoles, type AgentRole } from '#app/domain/shops/agent-role.ts';
import { groupedAmount, plainAmount } from '#app/ui/grouped-amount.ts';

/** A budget while it is typed: empty is no bound. */
export interface BudgetTyped extends Record<Limit, string> {
  role: AgentRole;
  causeId: string | null;
}

/** Every role has a general budget on the page, bounded or not. */
export function typed(budgets: readonly Budget[]): BudgetTyped[] {
  return agentRoles.flatMap((role) => {
    const own = budgets.filter((budget) => budget.role === role);
    const general = own.find((budget) => budget.causeId === null) ?? { role, causeId: null, perAction: null, perDay: null, perCustomer: null };
    return [general, ...own.filter((budget) => budget.causeId !== null)].map((budget) => ({ role, causeId: budget.causeId, perAction: groupedAmount(budget.perAction ?? ''), perDay: groupedAmount(budget.perDay ?? ''), perCustomer: groupedAmount(budget.perCustomer ?? '') }));
  });
}

/** As it is posted: thousands may be typed with commas. */
export function meant(budgets: readonly BudgetTyped[]): Budget[] {
  return budgets.map((budget) => ({ role: budget.role, causeId: budget.causeId, ...(Object.fromEntries(limits.map((limit) => [limit, plainAmount(budget[limit]) || null])) as Record<Limit, string | null>) }));
}
