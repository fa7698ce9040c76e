import type { Desk } from '#app/desk/desk.ts';

/** Forgets what the agent at this desk was writing. */
export async function removeDraft(desk: Desk, draft: { ticketId: string; kind: 'reply' | 'note' }): Promise<void> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) return;
  await desk.db.draft.deleteMany({ where: { shopId: desk.shop.id, ticketId: draft.ticketId, agentId: desk.actor.id, kind: draft.kind } });
}
