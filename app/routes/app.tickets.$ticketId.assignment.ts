import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { assignTicket } from '#app/domain/tickets/assign-ticket.server.ts';

const AssignmentForm = z.object({ version: z.int(), assigneeId: z.string().min(1).nullable() });

/** POST: the ticket is this agent's, or nobody's. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const change = { ticketId: idIn(params.ticketId), ...(await readForm(request, AssignmentForm)) };
    return { version: await desk.transaction((ledger) => assignTicket(ledger, change)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
