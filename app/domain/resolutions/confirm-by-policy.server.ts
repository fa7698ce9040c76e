import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Prisma, type Resolution } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { after } from '#app/platform/spans.ts';
import { exceeded, type Exceeded, type Limit } from './budgets/budget.ts';
import { carryOut } from './carry-out.server.ts';
import { claimPlan } from './claim-plan.server.ts';
import { WAITS_FOR } from './confirm-resolution.server.ts';
import { givenToCustomer, givenTodayBy } from './budgets/given-lately.server.ts';
import { lockBudgets } from './budgets/lock-budgets.sql.server.ts';
import { lockOrder } from './claims/lock-order.sql.server.ts';
import { orderChanged } from './order-changed.ts';
import type { Plan } from './plan.ts';
import { readAgain } from './read-again.server.ts';
import type { Reading } from './reading.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';

/** The policy that acts: its bounds are decimal strings in the shop's currency, null for none. */
export interface ActingPolicy extends Record<Limit, string | null> {
  name: string;
  /** Bounds in place of those above, read under the lock of the shop's budgets. */
  boundsNow?(ledger: Ledger): Promise<Record<Limit, string | null>>;
  /**
   * Asked under the order's lock, the last thing before anything is taken, and instead of asking a second person.
   * @param beyond the bounds that it goes beyond
   * @throws Problem for what a person should look at: the plan stays a draft
   */
  refuse?(ledger: Ledger, reading: Reading, beyond: Exceeded[]): Promise<void>;
}

/**
 * Does by itself what a policy planned, on the shop's own token and in the
 * policy's name: within its bounds, else it waits for a person.
 * @returns the resolution: done, failed, unknown, or awaiting approval; still a draft where people were first
 * @throws Problem order_changed, unit_already_compensated, not_possible, shopify_unavailable (nothing was sent)
 */
export async function confirmByPolicy(desk: Desk, id: string, policy: ActingPolicy): Promise<ResolutionRow> {
  if (desk.actor.kind !== 'rule' || !desk.actor.id) throw new Problem('not_allowed', { note: 'a policy acts as a rule' });
  const row = await resolutionById(desk, id);
  if (row.state !== 'draft') return resolutionRow(row);
  const { reading, differences } = await readAgain(desk, id, row.plan as unknown as Plan);
  if (!reading || differences.length > 0) {
    // Run twice at once, the other was through meanwhile: what it did is no change.
    const now = await resolutionById(desk, id);
    if (now.state !== 'draft') return resolutionRow(now);
    throw orderChanged(differences, null);
  }
  const claimed = await desk.transaction(async function claim(ledger) {
    return claimOrAsk(ledger, row, reading, policy);
  });
  return claimed ? carryOut(desk, id) : resolutionRow(await resolutionById(desk, id));
}

async function claimOrAsk(ledger: Ledger, row: Resolution, reading: Reading, policy: ActingPolicy): Promise<boolean> {
  await lockOrder(ledger.db, ledger.shop.id, row.orderId);
  if (await isWithPeople(ledger, row)) return false;
  await lockBudgets(ledger.db, ledger.shop.id);
  const beyond = await beyondPolicy(ledger, row, (await policy.boundsNow?.(ledger)) ?? policy);
  await policy.refuse?.(ledger, reading, beyond);
  const word = { confirmedBy: ledger.actor.id!, confirmedAt: ledger.clock.now(), policyName: policy.name };
  if (beyond.length === 0) return claimPlan(ledger, { ...row, policyName: policy.name }, reading, word);
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'draft', planHash: row.planHash },
    data: { ...word, state: 'awaiting_approval', checkAt: after(word.confirmedAt, WAITS_FOR), overBudget: beyond as unknown as Prisma.InputJsonArray, earlierPlans: Prisma.DbNull },
  });
  if (count === 0) return false;
  await recordEvent(ledger, { kind: 'resolution_awaiting_approval', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload: { kind: row.kind, issueId: row.issueId, amount: row.amount, currency: row.currency, policy: policy.name } });
  await ledger.announce(row.ticketId ? { topic: 'ticket', ticketId: row.ticketId } : { topic: 'shop' });
  return false;
}

/** Somebody acted for the issue since the policy looked, or closed it. */
async function isWithPeople({ shop, db }: Ledger, { id, issueId }: Resolution): Promise<boolean> {
  const [open, others] = [
    await db.orderIssue.count({ where: { shopId: shop.id, id: issueId, status: 'open' } }),
    await db.resolution.count({ where: { shopId: shop.id, issueId, id: { not: id }, state: { not: 'draft' } } }),
  ];
  return open === 0 || others > 0;
}

async function beyondPolicy(ledger: Ledger, row: Resolution, { perAction, perDay, perCustomer }: Record<Limit, string | null>): Promise<Exceeded[]> {
  const [day, customer] = [await givenTodayBy(ledger, ledger.actor.id!), await givenToCustomer(ledger, row.orderId)];
  const act = { role: 'agent' as const, amount: { amount: row.amount, currency: row.currency }, causeId: null, day, customer };
  return exceeded(act, [{ role: 'agent', causeId: null, perAction, perDay, perCustomer }]);
}
