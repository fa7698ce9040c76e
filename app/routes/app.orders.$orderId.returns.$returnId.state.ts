import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { changeReturn } from '#app/domain/resolutions/returns/change-return.server.ts';
import { Problem } from '#app/platform/problem.ts';

const StateForm = z.discriminatedUnion('to', [
  z.object({ to: z.literal('approve'), notify: z.boolean() }),
  z.object({ to: z.literal('decline'), reason: z.enum(['FINAL_SALE', 'OTHER', 'RETURN_PERIOD_ENDED']), note: z.string().trim().max(500).nullable(), notify: z.boolean() }),
  z.object({ to: z.enum(['close', 'reopen', 'cancel']) }),
]);

/** PUT: answers a request, or closes, reopens, cancels a return. The same twice is once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (![params.orderId, params.returnId].every((id) => /^\d{1,20}$/.test(id ?? ''))) throw new Problem('not_found');
    const { id, status } = await changeReturn(desk, params.orderId!, params.returnId!, await readForm(request, StateForm));
    return { id, status };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
