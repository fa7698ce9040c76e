import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { filledTemplate } from '#app/domain/resolutions/filled-template.server.ts';

/** GET: a template filled for this ticket, in the customer's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await filledTemplate(desk, { ticketId: idIn(params.ticketId), templateId: idIn(params.templateId) });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
