import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { markRead } from '#app/domain/tickets/mark-read.server.ts';

/** POST: the shop has seen the ticket. Called by a plain fetch. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await enterAdmin(request);
  await markRead(desk, idIn(params.ticketId));
  return new Response(null, { status: 204 });
}
