import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { saveDraft } from '#app/domain/tickets/save-draft.server.ts';
import { Problem } from '#app/platform/problem.ts';

const DraftForm = z.object({ kind: z.enum(['reply', 'note']), body: z.string().max(50_000), templateId: z.uuid().nullable() });

/** PUT: keeps what the agent is writing. Called by a plain fetch, so that the page is not read again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await enterAdmin(request);
  try {
    await saveDraft(desk, { ticketId: idIn(params.ticketId), ...(await readForm(request, DraftForm)) });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof Problem) return new Response(null, { status: error.status });
    throw error;
  }
}
