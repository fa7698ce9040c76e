import type { sendLabel } from '../../acts/returns/send-label.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { AdminContext } from '../../types.ts';
import { notFound } from './return-refusals.ts';
import { returnFor } from './return-for.ts';

interface Args {
  reverseFulfillmentOrderId: string;
  reverseDeliveryLineItems: { reverseFulfillmentOrderLineItemId: string; quantity: number }[];
  labelInput?: { fileUrl: string } | null;
  trackingInput?: { number?: string | null; url?: string | null } | null;
  notifyCustomer?: boolean | null;
}

/** `reverseDeliveryCreateWithShipping`: no lines at all means every line, as the argument's description says. */
export function fromLabel(args: Args, context: AdminContext, send: typeof sendLabel): unknown {
  const owner = [...context.world.all<Return>(context.shop, 'Return')].find((one) => one.reverse?.id === args.reverseFulfillmentOrderId);
  const found = owner && returnFor(owner.id, context);
  if (!found) return { reverseDelivery: null, userErrors: [notFound('reverseFulfillmentOrderId', 'Reverse fulfillment order')] };
  const { doc, order } = found;
  if (doc.reverse!.status !== 'OPEN') return { reverseDelivery: null, userErrors: [{ code: 'INVALID_STATE', field: ['reverseFulfillmentOrderId'], message: `Reverse fulfillment order is ${doc.reverse!.status}` }] };
  const lines = args.reverseDeliveryLineItems.length > 0
    ? args.reverseDeliveryLineItems.map((one) => ({ reverseLineId: one.reverseFulfillmentOrderLineItemId, quantity: one.quantity }))
    : doc.reverse!.lines.map((one) => ({ reverseLineId: one.id, quantity: one.totalQuantity }));
  const wrong = lines.findIndex((line) => !doc.reverse!.lines.some((one) => one.id === line.reverseLineId && line.quantity >= 1 && line.quantity <= one.totalQuantity));
  if (wrong >= 0) return { reverseDelivery: null, userErrors: [{ code: 'INVALID', field: ['reverseDeliveryLineItems', String(wrong)], message: 'Line does not belong to this return, or has fewer units' }] };
  const tracking = args.trackingInput ? { number: args.trackingInput.number ?? null, url: args.trackingInput.url ?? null } : null;
  const parcel = send(context, context.shop, order, doc, { lines, fileUrl: args.labelInput?.fileUrl ?? null, tracking, notify: args.notifyCustomer ?? true });
  return { reverseDelivery: { ...parcel, returnId: doc.id }, userErrors: [] };
}
