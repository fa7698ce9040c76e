import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { confirmCustomer } from '#app/domain/tickets/confirm-customer.server.ts';

const ConfirmationForm = z.object({ version: z.int() });

/** POST: the agent made sure that the writer is the customer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ref = { ticketId: idIn(params.ticketId), ...(await readForm(request, ConfirmationForm)) };
    return { version: await desk.transaction((ledger) => confirmCustomer(ledger, ref)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
