import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { lookForAccess } from '#app/domain/orders/look-for-access.server.ts';

/** POST: asks Shopify whether what was missing is there now. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return { missing: (await lookForAccess(desk)) !== null };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
