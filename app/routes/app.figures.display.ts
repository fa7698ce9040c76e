import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { showFigures } from '#app/domain/insights/show-figures.server.ts';

/** POST: the storefront shows the service figures. DELETE: it does not. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return { became: await showFigures(desk, request.method !== 'DELETE') };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
