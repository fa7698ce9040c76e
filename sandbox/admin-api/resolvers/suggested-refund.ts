import { GraphQLError } from 'graphql';
import { everything, suggestRefund } from '../../state/orders/suggest-refund.ts';
import type { Suggestion, WantedRefund } from '../../state/orders/suggest-refund.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { dutyOn } from '../../state/orders/refund-duties.ts';
import type { WantedDuty } from '../../state/orders/refund-duties.ts';
import { inOrder } from './in-order.ts';

interface Args {
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: 'NO_RESTOCK' | 'CANCEL' | 'RETURN'; locationId?: string }[] | null;
  refundDuties?: WantedDuty[] | null;
  refundShipping?: boolean | null;
  shippingAmount?: string | null;
  suggestFullRefund?: boolean | null;
  refundMethodAllocation?: string | null;
}

/** `Order.suggestedRefund`. Throws for more units than are left. */
export function suggestedRefund(order: Order, args: Args): Record<string, unknown> {
  const wanted: WantedRefund = args.suggestFullRefund
    ? everything(order)
    : { lines: args.refundLineItems ?? [], fullShipping: args.shippingAmount == null && (args.refundShipping ?? false), shippingAmount: args.shippingAmount ?? undefined, duties: args.refundDuties ?? [] };
  for (const line of wanted.lines) check(order, line);
  for (const { dutyId } of wanted.duties ?? []) if (!dutyOn(order, dutyId)) throw new GraphQLError('Duty does not exist');
  return shape(order, suggestRefund(order, wanted), args.refundMethodAllocation === 'STORE_CREDIT');
}

function check(order: Order, wanted: { lineItemId: string; quantity: number }): void {
  const line = order.lines.find((one) => one.id === wanted.lineItemId);
  if (!line) throw new GraphQLError('Line item does not exist');
  if (wanted.quantity > line.refundableQuantity) throw new GraphQLError('Cannot refund more items than were purchased');
}

/** With `asCredit` the whole amount is suggested as store credit, and nothing goes back through the payments. */
function shape(order: Order, suggestion: Suggestion, asCredit: boolean): Record<string, unknown> {
  const { subtotalSet, totalTaxSet, totalCartDiscountAmountSet, shipping, amountSet, maximumRefundableSet } = suggestion;
  return {
    amountSet,
    subtotalSet,
    discountedSubtotalSet: subtotalSet,
    totalTaxSet,
    totalCartDiscountAmountSet,
    maximumRefundableSet,
    totalDutiesSet: suggestion.totalDutiesSet,
    amount: amountSet.shopMoney.amount,
    subtotal: subtotalSet.shopMoney.amount,
    totalTaxes: totalTaxSet.shopMoney.amount,
    maximumRefundable: maximumRefundableSet.shopMoney.amount,
    refundDuties: suggestion.duties.map(({ duty, amountSet: dutySet }) => ({ amountSet: dutySet, originalDuty: duty })),
    shipping,
    suggestedRefundMethods: asCredit
      ? [{ __typename: 'SuggestedStoreCreditRefund', amount: amountSet, maximumRefundable: maximumRefundableSet, expiresAt: null }]
      : [],
    suggestedTransactions: asCredit ? [] : suggestion.transactions.map((one) => suggestedTransaction(order, one)),
    refundLineItems: suggestion.lines.map((line) => ({
      id: null,
      orderId: order.id,
      lineItem: inOrder(line.line, order),
      quantity: line.wanted.quantity,
      restockType: line.wanted.restockType ?? 'NO_RESTOCK',
      restocked: false,
      locationId: line.wanted.locationId ?? null,
      priceSet: line.priceSet,
      subtotalSet: line.subtotalSet,
      totalTaxSet: line.totalTaxSet,
    })),
  };
}

/** A payment that money is suggested to go back through. */
export function suggestedTransaction(order: Order, { parent, amountSet, maximumRefundableSet }: Suggestion['transactions'][number]): Record<string, unknown> {
  const { gateway, formattedGateway } = parent;
  return {
    accountNumber: null,
    amountSet,
    amount: amountSet.shopMoney.amount,
    formattedGateway,
    gateway,
    kind: 'SUGGESTED_REFUND',
    maximumRefundableSet,
    maximumRefundable: maximumRefundableSet.shopMoney.amount,
    parentTransaction: inOrder(parent, order),
    paymentDetails: null,
  };
}
