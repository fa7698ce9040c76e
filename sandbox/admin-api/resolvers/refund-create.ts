import { Decimal } from 'decimal.js';
import { announce } from '../../webhooks/announce.ts';
import { orderPayload } from '../../webhooks/payloads/order-payload.ts';
import { refundPayload } from '../../webhooks/payloads/refund-payload.ts';
import { copyOfOrder, saveOrder } from '../../state/orders/save-order.ts';
import { refundOrder } from '../../state/orders/refund-order.ts';
import type { Order, Refund } from '../../state/orders/shapes.ts';
import { refundBag, suggestRefund } from '../../state/orders/suggest-refund.ts';
import { iso } from '../../state/time.ts';
import type { AdminContext, ResolverMap } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';
import { inOrder } from './in-order.ts';
import type { RefundInput } from './refund-input.ts';
import { refundsTakeTime } from '../../state/refund-pace.ts';
import { storeCreditsOf } from './refund-input.ts';
import { refundRefusals } from './refund-refusals.ts';
import { creditBag, giveCredit } from '../../state/store-credit.ts';
import { inventoryNews } from '../../webhooks/payloads/inventory-payload.ts';
import { restock } from '../../state/orders/restock.ts';

export const refundMutations: ResolverMap = {
  Mutation: {
    /** Money goes back only through `transactions`; lines and shipping say what for. */
    refundCreate: (_, { input }: { input: RefundInput }, context) => {
      const { world, shop } = context;
      const order = copyOfOrder(world, shop, input.orderId);
      if (!order || !visibleOrder(order, context))
        return { order: null, refund: null, userErrors: [{ field: ['orderId'], message: 'Order does not exist' }] };
      const userErrors = refundRefusals(order, input, context);
      if (userErrors.length > 0) return { order: world.get(shop, 'Order', order.id), refund: null, userErrors };
      const refund = book(order, input, context);
      return { order, refund: inOrder(refund, order), userErrors: [] };
    },
  },
};

function book(order: Order, input: RefundInput, { world, shop, emit, token }: AdminContext): Refund {
  const lines = (input.refundLineItems ?? [])
    .filter((line) => line.quantity > 0)
    .map((line) => ({ ...line, restockType: line.restockType ?? ('NO_RESTOCK' as const) }));
  const suggestion = suggestRefund(order, {
    lines,
    fullShipping: input.shipping?.fullRefund ?? false,
    shippingAmount: input.shipping?.amount ?? undefined,
    duties: input.refundDuties ?? [],
  });
  const transactions = (input.transactions ?? [])
    .filter((one) => new Decimal(one.amount).greaterThan(0))
    .map((one) => {
      const parent = order.payments.find((payment) => payment.id === one.parentId)!;
      return { parent, amountSet: refundBag(order, parent, one.amount) };
    });
  const refund = refundOrder(
    order,
    {
      suggestion,
      transactions,
      pending: refundsTakeTime(world, shop),
      storeCredit: storeCreditsOf(input).map((credit) => creditBag(order, credit)),
      discrepancyReason: input.discrepancyReason && input.discrepancyReason !== 'OTHER' ? input.discrepancyReason : undefined,
      note: input.note ?? null,
      at: iso(world.now()),
      processedAt: input.processedAt ? iso(Date.parse(input.processedAt)) : undefined,
      staffId: token.staffId ?? null,
    },
    (kind) => world.nextId(shop, kind),
  );
  refund.notified = input.notify ?? false;
  for (const credit of storeCreditsOf(input)) giveCredit(world, shop, order.customerId!, credit);
  restock(world, shop, order, refund);
  saveOrder(world, shop, order);
  announce(emit, shop, [
    ['refunds/create', refundPayload(order, refund)],
    ['orders/updated', orderPayload(world, shop, order)],
    ...inventoryNews(world, shop, order, refund),
  ]);
  return refund;
}
