import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Prisma, type Resolution } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days } from '#app/platform/spans.ts';
import type { Exceeded } from './budgets/budget.ts';
import { carryOut } from './carry-out.server.ts';
import { claimPlan } from './claim-plan.server.ts';
import { craftOf } from './crafts.server.ts';
import { differencesOf } from './differences.ts';
import { planSeen, withEarlier } from './earlier-plans.ts';
import { lockOrder } from './claims/lock-order.sql.server.ts';
import { orderChanged } from './order-changed.ts';
import { overBudget } from './budgets/over-budget.server.ts';
import type { Plan } from './plan.ts';
import { readAgain } from './read-again.server.ts';
import type { Reading } from './reading.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { planColumns } from './store-plan.server.ts';

export type { OrderChanged } from './order-changed.ts';

/** A question that nobody answers is dropped after this. */
export const WAITS_FOR = days(7);

/**
 * Does what the agent saw: reads Shopify once more, claims the units, acts on
 * the agent's own token, writes what came of it. Pressed twice or by two
 * agents, it happens once and the later one gets the state of the first. What
 * goes beyond the agent's budget waits for a second person instead.
 * @param planHash of the plan that was on the screen
 * @returns the resolution: done, failed (with `failure`), unknown, or awaiting approval
 * @throws Problem order_changed (shown: OrderChanged), unit_already_compensated, not_possible, not_allowed, shopify_unavailable (nothing was sent)
 */
export async function confirmResolution(desk: Desk, id: string, planHash: string): Promise<ResolutionRow> {
  // Money moves by a person's hand; jobs only read and settle.
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  const row = await resolutionById(desk, id);
  if (row.state !== 'draft') return resolutionRow(row);
  refuseRemade(row, planHash);
  const { reading, differences } = await readAgain(desk, id, row.plan as unknown as Plan);
  if (!reading || differences.length > 0) {
    const now = reading ? await replacePlan(desk, row, reading.plan) : await resolutionById(desk, id);
    // Another press was through meanwhile: what it did is no change to look over.
    if (now.state !== 'draft') return resolutionRow(now);
    if (!reading) throw orderChanged(differences, null);
    // Made anew from another window at the same moment: what it says now is what differs.
    refuseRemade(now, planHash);
    throw orderChanged(differences, resolutionRow(now));
  }
  const claimed = await desk.transaction(async function claim(ledger) {
    return claimOrAsk(ledger, row, reading);
  });
  if (claimed) return carryOut(desk, id);
  const now = await resolutionById(desk, id);
  // Made anew since it was read.
  if (now.state === 'draft') refuseRemade(now, planHash);
  return resolutionRow(now);
}

/**
 * A window that shows an earlier state of the draft is told what differs from what stands. Where nothing does that
 * was agreed to, it showed what stands.
 */
function refuseRemade(row: Resolution, planHash: string): void {
  if (row.planHash === planHash) return;
  const [seen, stands] = [planSeen(row, planHash), row.plan as unknown as Plan];
  const differences = seen ? differencesOf(craftOf(stands.kind).agreed, seen, stands) : [];
  if (!seen || differences.length > 0) throw orderChanged(differences, resolutionRow(row));
}

/** The draft is made anew in place: its id was never sent, and the old hash confirms nothing any more. */
async function replacePlan(desk: Desk, row: Resolution, plan: Plan): Promise<Resolution> {
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: row.id, state: 'draft', planHash: row.planHash }, data: { ...planColumns(plan), earlierPlans: withEarlier(row) } });
  return resolutionById(desk, row.id);
}

/** @returns false when it waits for approval now, or somebody else was first */
async function claimOrAsk(ledger: Ledger, row: Resolution, reading: Reading): Promise<boolean> {
  await lockOrder(ledger.db, ledger.shop.id, row.orderId);
  const beyond = await overBudget(ledger, row);
  const word = { confirmedBy: ledger.actor.id!, confirmedAt: ledger.clock.now() };
  if (beyond.length === 0) return claimPlan(ledger, row, reading, word);
  await ask(ledger, row, beyond, word);
  return false;
}

/** The plan stays as it is, frozen; it takes no units while it waits. */
async function ask(ledger: Ledger, row: Resolution, beyond: Exceeded[], word: { confirmedBy: string; confirmedAt: Date }): Promise<void> {
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'draft', planHash: row.planHash },
    data: { ...word, state: 'awaiting_approval', checkAt: after(word.confirmedAt, WAITS_FOR), overBudget: beyond as unknown as Prisma.InputJsonArray, earlierPlans: Prisma.DbNull },
  });
  if (count === 0) return;
  await recordEvent(ledger, { kind: 'resolution_awaiting_approval', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload: { kind: row.kind, issueId: row.issueId, amount: row.amount, currency: row.currency } });
  await ledger.announce(row.ticketId ? { topic: 'ticket', ticketId: row.ticketId } : { topic: 'shop' });
}
