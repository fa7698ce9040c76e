import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { closeIssue, outcomes } from '#app/domain/issues/close-issue.server.ts';
import { reopenIssue } from '#app/domain/issues/reopen-issue.server.ts';

const ClosureForm = z.object({ version: z.int(), causeId: z.uuid(), outcome: z.enum(outcomes), valid: z.boolean() });
const ReopeningForm = ClosureForm.pick({ version: true });

/** POST: closes the issue with cause and outcome. DELETE: it is open again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const issueId = idIn(params.issueId);
    if (request.method === 'DELETE') {
      const ref = { issueId, ...(await readForm(request, ReopeningForm)) };
      return { version: await desk.transaction((ledger) => reopenIssue(ledger, ref)) };
    }
    const closing = { issueId, ...(await readForm(request, ClosureForm)) };
    return await desk.transaction((ledger) => closeIssue(ledger, closing));
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
