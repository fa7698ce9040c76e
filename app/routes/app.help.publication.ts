import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { republishHelp } from '#app/domain/help/republish-help.server.ts';

/** POST: what did not reach the storefront is sent again. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await republishHelp(desk);
    return { queued: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
