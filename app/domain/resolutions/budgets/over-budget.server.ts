import type { Ledger } from '#app/desk/desk.ts';
import { roleOfActor } from '#app/domain/shops/role-of-actor.server.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { exceeded, type Budget, type Exceeded } from './budget.ts';
import { givenToCustomer, givenTodayBy } from './given-lately.server.ts';
import { kindFacts, type ResolutionKind } from '../kinds.ts';
import { lockBudgets } from './lock-budgets.sql.server.ts';

/**
 * The limits that this plan goes beyond when the ledger's actor does it, now.
 * Holds the shop's budgets until the transaction ends; a shop without budgets
 * pays one read.
 */
export async function overBudget(ledger: Ledger, row: Pick<Resolution, 'id' | 'kind' | 'amount' | 'currency' | 'issueId' | 'orderId'>): Promise<Exceeded[]> {
  const shopId = ledger.shop.id;
  if (kindFacts(row.kind as ResolutionKind).countsAs === null) return [];
  const role = await roleOfActor(ledger);
  if ((await ledger.db.budget.count({ where: { shopId, role } })) === 0) return [];
  await lockBudgets(ledger.db, shopId);
  const budgets = (await ledger.db.budget.findMany({ where: { shopId, role } })) as Budget[];
  const issue = await ledger.db.orderIssue.findFirst({ where: { shopId, id: row.issueId }, select: { causeId: true } });
  const [day, customer] = [await givenTodayBy(ledger, ledger.actor.id!), await givenToCustomer(ledger, row.orderId)];
  return exceeded({ role, amount: { amount: row.amount, currency: row.currency }, causeId: issue?.causeId ?? null, day, customer }, budgets);
}
