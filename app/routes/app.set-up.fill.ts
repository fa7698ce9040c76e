import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { startFill } from '#app/domain/orders/start-fill.server.ts';

/** POST: the orders are fetched again after it failed. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await desk.transaction(function begin(ledger) {
      return startFill(ledger, 'first_fill');
    });
    return { begun: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
