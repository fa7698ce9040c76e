import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { removeDraft } from './remove-draft.server.ts';

export interface DraftToSave {
  ticketId: string;
  kind: 'reply' | 'note';
  body: string;
  templateId?: string | null;
}

/**
 * Keeps what the agent at this desk is writing; an empty text removes it.
 * @throws Problem not_allowed when nobody in particular is writing, not_found
 */
export async function saveDraft(desk: Desk, draft: DraftToSave): Promise<void> {
  if (!draft.body.trim()) return removeDraft(desk, draft);
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { note: 'only an agent has drafts' });
  const agentId = desk.actor.id;
  const key = { shopId: desk.shop.id, ticketId: draft.ticketId, agentId, kind: draft.kind };
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: draft.ticketId }, select: { id: true } });
  if (!ticket) throw new Problem('not_found', { note: 'no such ticket' });
  const written = { body: draft.body.toWellFormed().replaceAll('\0', ''), templateId: draft.templateId ?? null, updatedAt: desk.clock.now() };
  await desk.db.draft.upsert({ where: { shopId_ticketId_agentId_kind: key }, create: { ...key, ...written }, update: written });
}
