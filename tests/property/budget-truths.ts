import { kindFacts, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { addMoney, compareMoney, type Money } from '#app/platform/money.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import type { Scene } from './scene.ts';
import type { Said } from './truths.ts';

/** What went without a second person was within the agent's budget: of one act, and of a day's acts that were done. */
export function budgetTruths({ setting: { budget }, store }: Scene, { rows }: Said): string[] {
  if (!budget) return [];
  const agent = numeric(store.staff[1]!.id);
  const alone = rows.filter((row) => kindFacts(row.kind as ResolutionKind).countsAs && row.startedAt && row.confirmedBy === agent && !row.approvedBy);
  const single = alone.filter((row) => budget.perAction && beyond(moneyOf(row), budget.perAction)).map((row) => `${row.kind} ${row.id} of ${row.amount} went beyond ${budget.perAction}`);
  const days = Map.groupBy(alone.filter((row) => row.state === 'done'), (row) => new Date(row.confirmedAt!.getTime() + 9 * 3_600_000).toISOString().slice(0, 10));
  const daily = [...days].flatMap(([day, given]) => (budget.perDay && beyond(sum(given), budget.perDay) ? [`${day}: ${sum(given).amount} went beyond ${budget.perDay}`] : []));
  return [...single, ...daily];
}

function beyond(money: Money, bound: string): boolean {
  return compareMoney(money, { amount: bound, currency: money.currency }) > 0;
}

function sum(rows: Resolution[]): Money {
  return rows.map(moneyOf).reduce(addMoney);
}

function moneyOf({ amount, currency }: Resolution): Money {
  return { amount, currency };
}
