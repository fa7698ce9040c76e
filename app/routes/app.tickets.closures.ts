import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { resolveTickets } from '#app/domain/tickets/change-many.server.ts';

const ClosuresForm = z.object({ tickets: z.array(z.object({ ticketId: z.uuid(), version: z.int() })).min(1).max(100) });

/** POST: these tickets are resolved. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const form = await readForm(request, ClosuresForm);
    return await resolveTickets(desk, form.tickets);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
