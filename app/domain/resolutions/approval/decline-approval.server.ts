import type { Desk } from '#app/desk/desk.ts';
import { roleOfActor } from '#app/domain/shops/role-of-actor.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { approvalDeclined, approvalWithdrawn } from '../failure.ts';
import { recordFailed } from '../record-outcome.server.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from '../resolution-row.ts';

/**
 * A second person's no; or the asking agent takes the question back. Nothing
 * was taken and nothing moves; words that waited stay with their agent.
 * @param note why, for the agent who asked
 * @throws Problem not_possible (decided already), not_allowed (neither a lead, the owner, nor who asked)
 */
export async function declineApproval(desk: Desk, id: string, note: string): Promise<ResolutionRow> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  const row = await resolutionById(desk, id);
  if (row.state !== 'awaiting_approval') throw new Problem('not_possible', { words: 'approval_decided', shown: { row: resolutionRow(row) } });
  const own = row.confirmedBy === desk.actor.id;
  if (!own && (await roleOfActor(desk)) === 'agent') throw new Problem('not_allowed', { words: 'approve_leads_only' });
  await desk.transaction(async function decline(ledger) {
    if (note.trim()) await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id, state: 'awaiting_approval' }, data: { declinedNote: note.trim().slice(0, 500) } });
    await recordFailed(ledger, id, own ? approvalWithdrawn : approvalDeclined, row);
  });
  return resolutionRow(await resolutionById(desk, id));
}
