import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { voidLinks } from '#app/domain/tickets/void-links.server.ts';

/** DELETE: the thread's links that went out open nothing any more. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  if (request.method !== 'DELETE') return new Response(null, { status: 405, headers: { Allow: 'DELETE' } });
  try {
    const ticketId = idIn(params.ticketId);
    await desk.transaction((ledger) => voidLinks(ledger, ticketId));
    return {};
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
