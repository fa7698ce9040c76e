import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

export interface DraftToSave {
  ticketId: string;
  kind: 'reply' | 'note';
  body: string;
  templateId?: string | null;
  /** When the draft was saved that these words were written over; null where there was none, absent to write over any. */
  over?: Date | null;
}

/** What a conflict shows: what the same agent wrote in another window. */
export interface OtherDraft {
  body: string;
  templateId: string | null;
  at: number;
}

/**
 * Keeps what the agent at this desk is writing; an empty text removes it.
 * @returns when it was saved; null when there is none any more
 * @throws Problem not_allowed when nobody in particular is writing, not_found, conflict (shown: OtherDraft) when another window saved meanwhile
 */
export async function saveDraft(desk: Desk, draft: DraftToSave): Promise<Date | null> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { note: 'only an agent has drafts' });
  const shopId = desk.shop.id;
  const key = { shopId, ticketId: draft.ticketId, agentId: desk.actor.id, kind: draft.kind };
  const known = { ...key, ...(draft.over ? { updatedAt: draft.over } : {}) };
  if (!draft.body.trim()) {
    const { count } = await desk.db.draft.deleteMany({ where: known });
    if (!count) await refuseOther(desk, key, draft.over);
    return null;
  }
  const ticket = await desk.db.ticket.findFirst({ where: { shopId, id: draft.ticketId }, select: { id: true } });
  if (!ticket) throw new Problem('not_found', { note: 'no such ticket' });
  const written = { body: draft.body.toWellFormed().replaceAll('\0', ''), templateId: draft.templateId ?? null, updatedAt: desk.clock.now() };
  // null: written where there was none. What another window sent meanwhile is gone, and begins anew.
  if (draft.over !== null && (await desk.db.draft.updateMany({ where: known, data: written })).count) return written.updatedAt;
  const { count } = await desk.db.draft.createMany({ data: [{ ...key, ...written }], skipDuplicates: true });
  if (!count) await refuseOther(desk, key, draft.over);
  return written.updatedAt;
}

async function refuseOther(desk: Desk, key: { shopId: string; ticketId: string; agentId: string; kind: string }, over: Date | null | undefined): Promise<void> {
  const other = await desk.db.draft.findFirst({ where: key, select: { body: true, templateId: true, updatedAt: true } });
  if (!other || over === undefined) return;
  throw new Problem('conflict', { shown: { body: other.body, templateId: other.templateId, at: other.updatedAt.getTime() } satisfies OtherDraft });
}
