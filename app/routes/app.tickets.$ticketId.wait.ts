import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { changeStatus } from '#app/domain/tickets/change-status.server.ts';

const WaitForm = z.object({ version: z.int() });

/** POST: the customer's turn. DELETE: the shop's again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ref = { ticketId: idIn(params.ticketId), ...(await readForm(request, WaitForm)) };
    const status = request.method === 'DELETE' ? 'open' : 'waiting';
    return { version: await desk.transaction((ledger) => changeStatus(ledger, { ...ref, status })) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
