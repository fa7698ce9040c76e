import type { ActionFunctionArgs } from '@remix-run/node';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { CallForm } from '#app/domain/channels/chat/chat-form.ts';
import { wantCall } from '#app/domain/channels/chat/want-call.server.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';

/** POST: a shopper's wish to be called. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: CallForm, most: 64 * 1024 }, async ({ desk, form, customerId, client, locale, clientAddress, userAgent }) => ({
    status: 201,
    body: await wantCall(desk, form, { customerId, client, locale, visitors: visitorMarks(desk, clientAddress, userAgent) }),
  }));
}
