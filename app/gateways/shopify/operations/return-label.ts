import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { ReturnLabel } from '../port/returns.ts';
import type { UserError } from '../refuse-user-errors.ts';
import { refuseReturnErrors } from './return-shapes.ts';

export const returnLabelDocument = `#graphql
  mutation ReturnLabel($reverseOrderId: ID!, $label: ReverseDeliveryLabelInput, $tracking: ReverseDeliveryTrackingInput, $notify: Boolean!) {
    reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $reverseOrderId, reverseDeliveryLineItems: [], labelInput: $label, trackingInput: $tracking, notifyCustomer: $notify) {
      reverseDelivery { id }
      userErrors { code field message }
    }
  }
` as const;

interface Answer {
  reverseDeliveryCreateWithShipping: { reverseDelivery: { id: string } | null; userErrors: UserError[] };
}

/** One way back for all of the return. @throws Problem shopify_refused, shopify_unknown (read the return's deliveries) */
export async function sendReturnLabel(call: AdminCall, { reverseOrderId, trackingNumber, trackingUrl, labelUrl, notify }: ReturnLabel): Promise<void> {
  const { reverseDeliveryCreateWithShipping: answer } = await call<Answer>(returnLabelDocument, {
    reverseOrderId: gid('ReverseFulfillmentOrder', reverseOrderId),
    label: labelUrl ? { fileUrl: labelUrl } : null,
    tracking: trackingNumber || trackingUrl ? { number: trackingNumber, url: trackingUrl } : null,
    notify,
  });
  refuseReturnErrors(answer.userErrors);
}
