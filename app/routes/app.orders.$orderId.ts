import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { orderForTicket } from '#app/domain/orders/order-for-ticket.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';
import { takenOn } from '#app/domain/resolutions/claims/taken-on.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { orderView } from '#app/ui/ticket/order-view.ts';

/** GET: the order as Shopify knows it now, or as it was last seen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (!/^\d{1,20}$/.test(params.orderId ?? '')) throw new Problem('not_found');
    const found = await orderForTicket(desk, params.orderId!);
    if (!found) throw new Problem('not_found', { words: 'order_not_found' });
    await logAccess(desk, { what: 'order', customerId: found.order.customer?.id ?? null, ticketId: null });
    return { order: orderView(found, await takenOn(desk, found.order.id)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
