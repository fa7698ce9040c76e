import type { ActionFunctionArgs } from '@remix-run/node';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { askForCode } from '#app/domain/shoppers/ask-for-code.server.ts';
import { CodeForm } from '#app/domain/shoppers/code-form.ts';

/** POST: a wish for the code to an order. The answer says nothing of whether there is one. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: CodeForm, most: 4096 }, async ({ desk, form, client, locale }) => {
    await askForCode(desk, form, { client, locale });
    return { status: 202, body: { minutes: 10 } };
  });
}
