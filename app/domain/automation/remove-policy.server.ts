import type { Desk } from '#app/desk/desk.ts';
import { assertOwner } from '#app/domain/shops/assert-owner.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';

/** Takes a policy away; what it did stays in the ledger, under its name. @throws Problem not_allowed */
export async function removePolicy(desk: Desk, id: string): Promise<void> {
  await assertOwner(desk);
  await desk.transaction(async function remove(ledger) {
    const { count } = await ledger.db.policy.deleteMany({ where: { shopId: ledger.shop.id, id } });
    if (count === 1) await recordEvent(ledger, { kind: 'policy_saved', subjectKind: 'shop', subjectId: ledger.shop.id, payload: { policyId: id, removed: true } });
  });
}
