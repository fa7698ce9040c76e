import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { archiveCause, restoreCause } from '#app/domain/issues/archive-cause.server.ts';

/** POST: the cause can no longer be chosen. DELETE: it can again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const causeId = idIn(params.causeId);
    const archived = request.method !== 'DELETE';
    await desk.transaction(function change(ledger) {
      return archived ? archiveCause(ledger, causeId) : restoreCause(ledger, causeId);
    });
    return { archived };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
