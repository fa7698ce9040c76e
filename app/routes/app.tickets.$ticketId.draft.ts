import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { saveDraft } from '#app/domain/tickets/save-draft.server.ts';
import { Problem } from '#app/platform/problem.ts';

const DraftForm = z.object({
  kind: z.enum(['reply', 'note']),
  body: z.string().max(50_000),
  templateId: z.uuid().nullable(),
  /** Milliseconds; see DraftToSave. */
  over: z.int().min(0).max(8.64e15).nullish(),
});

/** PUT: keeps what the agent is writing. Called by a plain fetch, so that the page is not read again. 409 answers what another window saved. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await enterAdmin(request);
  try {
    const { over, ...draft } = await readForm(request, DraftForm);
    const at = await saveDraft(desk, { ...draft, ticketId: idIn(params.ticketId), ...(over === undefined ? {} : { over: over === null ? null : new Date(over) }) });
    return Response.json({ at: at?.getTime() ?? null });
  } catch (error) {
    if (error instanceof Problem) return Response.json({ other: error.details.shown ?? null }, { status: error.status });
    throw error;
  }
}
