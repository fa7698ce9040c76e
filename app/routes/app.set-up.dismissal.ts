import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';

/** POST: the set-up guide is put away. DELETE: it is back. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await changeSettings(desk, { dismissSetup: request.method !== 'DELETE' });
    return { away: request.method !== 'DELETE' };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
