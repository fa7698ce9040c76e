import type { Desk } from '#app/desk/desk.ts';
import { writeNotices } from './write-notices.server.ts';

/** Tells the leads and the owner that a plan waits for one of them; whoever asked for it knows. */
export async function notifyApprovers(desk: Desk, { resolutionId, ticketId, askedBy }: { resolutionId: string; ticketId: string; askedBy: string | null }): Promise<void> {
  await desk.transaction(async function noteForApprovers(ledger) {
    const approvers = await ledger.db.agent.findMany({
      where: { shopId: ledger.shop.id, email: { not: null }, notifyApproval: true, OR: [{ role: 'lead' }, { accountOwner: true }] },
      select: { id: true },
    });
    const others = approvers.map(({ id }) => id).filter((id) => id !== askedBy);
    await writeNotices(ledger, others, { about: `approval ${resolutionId}`, ticketId, kind: 'approval' });
  });
}
