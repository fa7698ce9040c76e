import type { ActionFunctionArgs } from '@remix-run/node';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { TokenForm } from '#app/domain/shoppers/code-form.ts';
import { tradeCode } from '#app/domain/shoppers/trade-code.server.ts';

/** POST: the code for a token that opens the order. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: TokenForm, most: 4096 }, async ({ desk, form, client }) => ({ status: 200, body: await tradeCode(desk, form, client) }));
}
