import type { WantedDuty } from '../../state/orders/refund-duties.ts';
import type { Disposition } from '../../state/returns/shapes.ts';
import type { StoreCreditRefund } from './refund-input.ts';

interface MoneyInput {
  amount: string;
  currencyCode: string;
}

export interface ExchangeInput {
  variantId?: string | null;
  quantity: number;
  giftCardCodes?: string[] | null;
  appliedDiscount?: { description?: string | null; value: { percentage?: number | null; amount?: MoneyInput | null } } | null;
}

/** The schema's ReturnProcessInput, as far as the sandbox reads it. */
export interface ReturnProcessInput {
  returnId: string;
  note?: string | null;
  notifyCustomer?: boolean | null;
  returnLineItems?: { id: string; quantity: number; dispositions?: { dispositionType: Disposition['type']; locationId?: string | null; quantity: number; reverseFulfillmentOrderLineItemId: string }[] | null }[] | null;
  exchangeLineItems?: { id: string; quantity: number }[] | null;
  refundDuties?: WantedDuty[] | null;
  refundShipping?: ShippingInput | null;
  tipLineId?: string | null;
  financialTransfer?: {
    issueRefund?: {
      allowOverRefunding?: boolean | null;
      orderTransactions: { parentId: string; transactionAmount: MoneyInput }[];
      refundMethods?: { storeCreditRefund?: StoreCreditRefund | null }[] | null;
    } | null;
  } | null;
}

export interface ShippingInput {
  fullRefund?: boolean | null;
  shippingRefundAmount?: MoneyInput | null;
}

/** Shipping as pricing takes it. */
export function wantedShipping(shipping: ShippingInput | null | undefined): { fullShipping?: boolean; shippingAmount?: string } {
  if (shipping?.fullRefund) return { fullShipping: true };
  return shipping?.shippingRefundAmount ? { shippingAmount: shipping.shippingRefundAmount.amount } : {};
}

/** An exchange line as the world keeps it. */
export function wantedExchange(one: ExchangeInput): { variantId: string; quantity: number; discount: { percentage: number } | { amount: string } | null; discountDescription: string | null } {
  const { percentage, amount } = one.appliedDiscount?.value ?? {};
  const discount = percentage != null ? { percentage } : amount ? { amount: amount.amount } : null;
  return { variantId: one.variantId!, quantity: one.quantity, discount, discountDescription: one.appliedDiscount?.description ?? null };
}
