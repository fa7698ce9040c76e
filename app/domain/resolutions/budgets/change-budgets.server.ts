import type { Desk, Ledger } from '#app/desk/desk.ts';
import { assertOwner } from '#app/domain/shops/assert-owner.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { amountTooFine } from '../amount-too-fine.ts';
import { limits, type Budget } from './budget.ts';
import { lockBudgets } from './lock-budgets.sql.server.ts';

/**
 * Replaces the shop's budgets by these. One without any bound is left out.
 * @throws Problem not_allowed, bad_input (a cause twice for one role, an unknown cause, more decimals than the currency has; `field` such as "budgets.2.perDay")
 */
export async function changeBudgets(desk: Desk, wanted: readonly Budget[]): Promise<void> {
  await assertOwner(desk);
  const { currency } = await desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id }, select: { currency: true } });
  await refuseWrong(desk, wanted, currency);
  const kept = wanted.filter((budget) => limits.some((limit) => budget[limit] !== null));
  await desk.transaction(async function change(ledger) {
    await replaceBudgets(ledger, kept);
  });
}

async function refuseWrong({ shop, db }: Desk, wanted: readonly Budget[], currency: string): Promise<void> {
  const causes = await db.cause.findMany({ where: { shopId: shop.id, id: { in: wanted.flatMap(({ causeId }) => causeId ?? []) } }, select: { id: true } });
  const seen = new Set<string>();
  wanted.forEach((budget, index) => {
    const key = `${budget.role}:${budget.causeId}`;
    if (seen.has(key)) throw new Problem('bad_input', { words: 'budget_twice', field: `budgets.${index}.causeId` });
    seen.add(key);
    if (budget.causeId && !causes.some(({ id }) => id === budget.causeId)) throw new Problem('bad_input', { words: 'budget_cause', field: `budgets.${index}.causeId` });
    for (const limit of limits) if (budget[limit] !== null && amountTooFine(budget[limit], currency)) throw new Problem('bad_input', { words: 'amount_decimals', values: { currency }, field: `budgets.${index}.${limit}` });
  });
}

async function replaceBudgets(ledger: Ledger, kept: readonly Budget[]): Promise<void> {
  const shopId = ledger.shop.id;
  // Whoever is being weighed now is weighed to the end against what stood.
  await lockBudgets(ledger.db, shopId);
  await ledger.db.budget.deleteMany({ where: { shopId } });
  await ledger.db.budget.createMany({
    data: kept.map(({ role, causeId, perAction, perDay, perCustomer }) => ({ shopId, id: ledger.newId(), role, causeId, perAction, perDay, perCustomer, updatedBy: ledger.actor.id!, updatedAt: ledger.clock.now() })),
  });
  await recordEvent(ledger, { kind: 'budgets_changed', subjectKind: 'shop', subjectId: shopId, payload: { budgets: kept.map(({ role, causeId, perAction, perDay, perCustomer }) => ({ role, causeId, perAction, perDay, perCustomer })) } });
}
