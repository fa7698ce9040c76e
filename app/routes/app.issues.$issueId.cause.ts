import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { setCause } from '#app/domain/issues/set-cause.server.ts';

const CauseForm = z.object({ version: z.int(), causeId: z.uuid() });

/** POST { version, causeId }: what the issue is thought to come from; also of a closed one. Answers { version }. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const change = { issueId: idIn(params.issueId), ...(await readForm(request, CauseForm)) };
    return { version: await desk.transaction((ledger) => setCause(ledger, change)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
