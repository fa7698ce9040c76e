import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { ticketStatuses } from '#app/domain/tickets/ticket.ts';

const ReplyForm = z.object({
  key: z.uuid(),
  version: z.int(),
  kind: z.enum(['reply', 'note']),
  text: z.string().max(50_000),
  templateId: z.uuid().nullable(),
  /** Which of the template's files go along; all of them when absent. */
  templateFiles: z.array(z.uuid()).max(20).optional(),
  thenStatus: z.enum(ticketStatuses).optional(),
});

/** POST: an answer to the customer, or a note for colleagues. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { thenStatus, templateFiles, ...form } = await readForm(request, ReplyForm);
    return await sendReply(desk, { ticketId: idIn(params.ticketId), ...form, ...(templateFiles ? { templateFiles } : {}), ...(thenStatus ? { thenStatus } : {}) });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
