import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { returnsOfOrder } from '#app/domain/resolutions/returns/returns-of-order.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** GET: the order's returns as Shopify knows them now; nothing where the shop has not allowed returns. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (!/^\d{1,20}$/.test(params.orderId ?? '')) throw new Problem('not_found');
    return await returnsOfOrder(desk, params.orderId!);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
