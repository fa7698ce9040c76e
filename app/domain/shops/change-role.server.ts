import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { recordEvent } from './record-event.server.ts';
import { assertOwner } from './assert-owner.server.ts';

/**
 * Makes an agent a lead, or an agent again. Only the account's owner may.
 * @throws Problem not_allowed, not_found for someone who never opened Mend
 */
export async function changeRole(desk: Desk, agentId: string, role: 'agent' | 'lead'): Promise<void> {
  await assertOwner(desk);
  await desk.transaction(async function change(ledger) {
    const { count } = await ledger.db.agent.updateMany({ where: { shopId: ledger.shop.id, id: agentId }, data: { role } });
    if (count === 0) throw new Problem('not_found', { note: 'agent' });
    await recordEvent(ledger, { kind: 'agent_role_changed', subjectKind: 'shop', subjectId: ledger.shop.id, payload: { agentId, role } });
  });
}
