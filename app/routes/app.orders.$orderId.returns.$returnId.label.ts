import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { sendReturnLabel } from '#app/domain/resolutions/returns/send-return-label.server.ts';
import { wayBack } from '#app/domain/resolutions/wish-parts.ts';
import { Problem } from '#app/platform/problem.ts';

const LabelForm = wayBack.extend({ notify: z.boolean() });

/** POST: a label or a tracking number for the way back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (![params.orderId, params.returnId].every((id) => /^\d{1,20}$/.test(id ?? ''))) throw new Problem('not_found');
    const { notify, ...way } = await readForm(request, LabelForm);
    await sendReturnLabel(desk, params.orderId!, params.returnId!, way, notify);
    return { id: params.returnId! };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
