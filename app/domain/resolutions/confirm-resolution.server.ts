import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, minutes } from '#app/platform/spans.ts';
import { carryOut } from './carry-out.server.ts';
import { claimUnits } from './claim-units.server.ts';
import { craftOf } from './crafts.server.ts';
import type { Difference } from './differences.ts';
import { lockOrder } from './lock-order.sql.server.ts';
import type { Plan } from './plan.ts';
import { readAgain } from './read-again.server.ts';
import type { Reading } from './reading.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { planColumns } from './store-plan.server.ts';

/** In `details.shown` of the Problem order_changed. */
export interface OrderChanged {
  differences: Difference[];
  /** The draft as it stands now, to be confirmed by its new hash; null when it cannot be carried out any more. */
  fresh: ResolutionRow | null;
}

/** A request that was cut off is looked for after this. */
const FIRST_CHECK = minutes(2);

/**
 * Does what the agent saw: reads Shopify once more, claims the units, acts on
 * the agent's own token, writes what came of it. Pressed twice or by two
 * agents, it happens once and the later one gets the state of the first.
 * @param planHash of the plan that was on the screen
 * @returns the resolution: done, failed (with `failure`), or unknown
 * @throws Problem order_changed (shown: OrderChanged), unit_already_compensated, not_possible, not_allowed, shopify_unavailable (nothing was sent)
 */
export async function confirmResolution(desk: Desk, id: string, planHash: string): Promise<ResolutionRow> {
  // Money moves by a person's hand; jobs only read and settle.
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  const row = await resolutionById(desk, id);
  if (row.state !== 'draft') return resolutionRow(row);
  if (row.planHash !== planHash) throw changed([], resolutionRow(row));
  const { reading, differences } = await readAgain(desk, row.plan as unknown as Plan);
  if (!reading || differences.length > 0) throw changed(differences, reading && (await replacePlan(desk, row, reading.plan)));
  const claimed = await desk.transaction(async function claim(ledger) {
    return claimFor(ledger, row, reading);
  });
  if (!claimed) return resolutionRow(await resolutionById(desk, id));
  return carryOut(desk, id);
}

function changed(differences: Difference[], fresh: ResolutionRow | null): Problem {
  return new Problem('order_changed', { shown: { differences, fresh } satisfies OrderChanged });
}

/** The draft is made anew in place: its id was never sent, and the old hash confirms nothing any more. */
async function replacePlan(desk: Desk, row: Resolution, plan: Plan): Promise<ResolutionRow> {
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: row.id, state: 'draft', planHash: row.planHash }, data: planColumns(plan) });
  return resolutionRow(await resolutionById(desk, row.id));
}

/** The intent, with everything it takes. @returns false when somebody else was first */
async function claimFor(ledger: Ledger, row: Resolution, reading: Reading): Promise<boolean> {
  await lockOrder(ledger.db, ledger.shop.id, row.orderId);
  const now = ledger.clock.now();
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'draft', planHash: row.planHash },
    data: { state: 'confirmed', confirmedBy: ledger.actor.id!, confirmedAt: now, checkAt: after(now, FIRST_CHECK), orderUpdatedAt: new Date(reading.plan.orderUpdatedAt) },
  });
  if (count === 0) return false;
  await claimUnits(ledger, row.id, reading);
  await craftOf(reading.plan.kind).claim?.(ledger, row.id, reading);
  await recordEvent(ledger, { kind: 'resolution_confirmed', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload: { kind: row.kind, issueId: row.issueId, amount: row.amount, currency: row.currency } });
  if (row.ticketId) await ledger.announce({ topic: 'ticket', ticketId: row.ticketId });
  return true;
}
