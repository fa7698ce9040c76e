import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { orderView } from '#app/domain/shoppers/order-view.server.ts';
import { newOrderToken } from '#app/domain/shoppers/order-token.server.ts';
import { ownOrders } from '#app/domain/shoppers/own-orders.server.ts';
import { proveOrder } from '#app/domain/shoppers/prove-order.server.ts';

const ViewForm = z.object({ token: z.string().max(200).optional(), orderId: z.string().regex(/^\d{1,20}$/).optional() });

/** POST: the order that a token opens, or one of a signed-in customer's own; with neither, those to choose from. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: ViewForm, most: 1024 }, async ({ desk, form, customerId }) => {
    if (customerId && !form.token && !form.orderId) {
      const orders = await ownOrders(desk, customerId);
      return { status: 200, body: { orders, none: orders.length === 0 } };
    }
    const proof = await proveOrder(desk, form, customerId);
    // Requests come by a token alone: forms with photos, which any site may post, do not open what a cookie would.
    return { status: 200, body: { order: await orderView(desk, proof), token: form.token ?? newOrderToken(desk, proof.orderId, proof.provenBy) } };
  });
}
