import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { openIssue } from '#app/domain/issues/open-issue.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';

const IssueForm = z.object({
  key: z.uuid(),
  orderId: z.string().regex(/^\d{1,20}$/),
  causeId: z.uuid().nullable(),
  lines: z.array(z.object({ orderLineId: z.string().min(1), quantity: z.int().min(1) })).max(250),
});

/** POST: says what went wrong with which goods of the order. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ticketId = idIn(params.ticketId);
    const { key, ...issue } = await readForm(request, IssueForm);
    return await answerOnce(desk, `issue:${ticketId}:${key}`, function open(ledger) {
      return openIssue(ledger, { ticketId, ...issue });
    });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
