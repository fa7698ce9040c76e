import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readQuery } from '#app/desk/read-form.server.ts';
import { thread } from '#app/domain/tickets/thread.server.ts';
import { messageView } from '#app/ui/ticket/message-view.ts';

const EarlierQuery = z.object({ before: z.string().max(300) });

/** GET: the messages before those that the page has. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { messages, earlier } = await thread(desk, idIn(params.ticketId), readQuery(request, EarlierQuery).before);
    return { messages: messages.map(messageView), earlier };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
