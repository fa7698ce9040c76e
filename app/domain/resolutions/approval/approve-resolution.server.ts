import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { carryOut } from '../carry-out.server.ts';
import { claimPlan } from '../claim-plan.server.ts';
import { lockOrder } from '../claims/lock-order.sql.server.ts';
import { orderChanged } from '../order-changed.ts';
import { overBudget } from '../budgets/over-budget.server.ts';
import type { Plan } from '../plan.ts';
import { readAgain } from '../read-again.server.ts';
import type { Reading } from '../reading.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from '../resolution-row.ts';

/**
 * A second person's yes to the very plan that was confirmed: reads Shopify once
 * more and carries it out on the approver's token, within the approver's budget.
 * A plan that has changed is not approved: whoever asked plans it anew.
 * @param planHash of the plan that was on the approver's screen
 * @returns the resolution: done, failed or unknown
 * @throws Problem not_possible (approved or declined already), order_changed (shown: OrderChanged), not_allowed (one's own, or beyond one's budget), unit_already_compensated
 */
export async function approveResolution(desk: Desk, id: string, planHash: string): Promise<ResolutionRow> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  const row = await resolutionById(desk, id);
  if (row.state !== 'awaiting_approval') throw decided(row);
  if (row.confirmedBy === desk.actor.id) throw new Problem('not_allowed', { words: 'approve_own' });
  if (row.planHash !== planHash) throw orderChanged([], resolutionRow(row));
  const { reading, differences } = await readAgain(desk, id, row.plan as unknown as Plan);
  if (!reading || differences.length > 0) {
    // Another yes was through meanwhile: what it did is no change to look over.
    const now = await resolutionById(desk, id);
    throw now.state === 'awaiting_approval' ? orderChanged(differences, null) : decided(now);
  }
  const claimed = await desk.transaction(async function approve(ledger) {
    return claimApproved(ledger, row, reading);
  });
  if (!claimed) throw decided(await resolutionById(desk, id));
  return carryOut(desk, id);
}

async function claimApproved(ledger: Ledger, row: Resolution, reading: Reading): Promise<boolean> {
  await lockOrder(ledger.db, ledger.shop.id, row.orderId);
  const beyond = await overBudget(ledger, row);
  if (beyond.length > 0) throw new Problem('not_allowed', { words: 'approve_beyond', shown: { beyond } });
  return claimPlan(ledger, row, reading, { approvedBy: ledger.actor.id!, approvedAt: ledger.clock.now() });
}

function decided(row: Resolution): Problem {
  return new Problem('not_possible', { words: 'approval_decided', shown: { row: resolutionRow(row) } });
}
