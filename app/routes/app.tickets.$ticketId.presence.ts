import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { chatPresence } from '#app/domain/channels/chat/chat-presence.server.ts';

/** GET: whether the shopper of the ticket's chat is there; null where it has none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return { here: (await chatPresence(desk, idIn(params.ticketId)))?.here ?? null };
}
