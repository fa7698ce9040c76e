import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';
import { orderAddressNow } from '#app/domain/resolutions/order-address.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** GET: where the order goes now, in full, and why that cannot change, in words. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (!/^\d{1,20}$/.test(params.orderId ?? '')) throw new Problem('not_found');
    const { orderName, address, refused } = await orderAddressNow(desk, params.orderId!);
    await logAccess(desk, { what: 'order', customerId: null, ticketId: null });
    return { address, refused: refused && wordsFor(locale, 'problems')(refused, { order: orderName }) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
