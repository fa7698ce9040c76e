import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { changeStatus } from '#app/domain/tickets/change-status.server.ts';

const ClosureForm = z.object({ version: z.int() });

/** POST: the ticket is resolved. DELETE: it is open again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ref = { ticketId: idIn(params.ticketId), ...(await readForm(request, ClosureForm)) };
    const status = request.method === 'DELETE' ? 'open' : 'resolved';
    return { version: await desk.transaction((ledger) => changeStatus(ledger, { ...ref, status })) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
