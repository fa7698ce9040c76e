import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { filledTemplate } from '#app/domain/resolutions/messages/filled-template.server.ts';

/** What the agent chose and filled in; what is asked for is told by the answer before. */
const FillForm = z.object({
  orderId: z.string().regex(/^\d{1,20}$/).nullish(),
  resolutionId: z.uuid().nullish(),
  filled: z.record(z.string().max(40), z.string().max(2_000)).default({}),
});

/** GET: a template filled for this ticket, in the customer's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await filledTemplate(desk, { ticketId: idIn(params.ticketId), templateId: idIn(params.templateId) });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** POST: the same with what was asked for; changes nothing, but personal words stand in no address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { filled, orderId = null, resolutionId = null } = await readForm(request, FillForm);
    return await filledTemplate(desk, { ticketId: idIn(params.ticketId), templateId: idIn(params.templateId), orderId, resolutionId, filled });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
