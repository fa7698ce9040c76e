import type { ActionFunctionArgs } from '@remix-run/node';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { ChatForm } from '#app/domain/channels/chat/chat-form.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { startChat } from '#app/domain/shoppers/start-chat.server.ts';

/** POST: begins a chat in opening hours. Answers as the thread's doors do, which it goes on with. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: ChatForm, most: 64 * 1024 }, async ({ desk, form, customerId, client, locale, clientAddress, userAgent }) => ({
    status: 201,
    body: await startChat(desk, form, { customerId, client, locale, visitors: visitorMarks(desk, clientAddress, userAgent) }),
  }));
}
