import type { ActionFunctionArgs } from '@remix-run/node';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { openThread } from '#app/domain/shoppers/open-thread.server.ts';
import { SessionForm } from '#app/domain/shoppers/thread-forms.ts';

/** POST: the secret of a mail's link for a session, and the thread. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: SessionForm, most: 1024 }, async ({ desk, form }) => ({ status: 200, body: await openThread(desk, form.secret) }));
}
