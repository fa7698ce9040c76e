import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { acceptTicket } from '#app/domain/tickets/accept-ticket.server.ts';

const AcceptanceForm = z.object({ version: z.int() });

/** POST { version }: a ticket that was held back joins the inbox. Answers { version }. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ref = { ticketId: idIn(params.ticketId), ...(await readForm(request, AcceptanceForm)) };
    return { version: await desk.transaction((ledger) => acceptTicket(ledger, ref)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
