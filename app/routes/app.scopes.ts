import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { lookForAccess } from '#app/domain/orders/look-for-access.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';

/** POST: reads from Shopify what the shop grants now; the webhook that tells of it may be late. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await lookForAccess(desk);
    return { granted: (await shopSettings(desk)).grantedScopes };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
