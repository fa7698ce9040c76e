import type { DraftView } from '#app/ui/ticket/ticket-view.ts';

export interface Written {
  body: string;
  templateId: string | null;
}

/** When it was saved (null: there is none any more), or what stands there instead. */
export type PutAnswer = { at: number | null } | { other: DraftView } | { failed: true };

/** Not through the router: saving a draft must not read the page again. `keepalive` lets it finish when the page goes. */
export async function putDraft(ticketId: string, kind: 'reply' | 'note', draft: Written, over: number | null): Promise<PutAnswer> {
  try {
    const response = await fetch(`/app/tickets/${ticketId}/draft`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind, body: draft.body, templateId: draft.templateId, over }),
      keepalive: draft.body.length < 15_000,
    });
    const answer = (await response.json()) as { at?: number | null; other?: DraftView | null };
    if (response.ok) return { at: answer.at ?? null };
    if (response.status === 409 && answer.other) return { other: answer.other };
  } catch {
    // Offline, or nobody answers: tried again with the next word, or before sending.
  }
  return { failed: true };
}
