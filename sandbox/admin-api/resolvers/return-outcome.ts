import { GraphQLError } from 'graphql';
import { add, isPositive, multiply } from '../../state/money.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { WantedDuty } from '../../state/orders/refund-duties.ts';
import { priceReturn } from '../../state/returns/price-return.ts';
import type { Outcome } from '../../state/returns/price-return.ts';
import { processable } from '../../state/returns/returnable.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { AdminContext } from '../../types.ts';
import { wantedShipping } from './return-input.ts';
import type { ShippingInput } from './return-input.ts';
import { suggestedTransaction } from './suggested-refund.ts';

interface Args {
  returnLineItems: { id: string; quantity: number }[];
  exchangeLineItems: { id: string; quantity: number }[];
  refundShipping?: ShippingInput | null;
  refundDuties?: WantedDuty[] | null;
  refundMethodAllocation?: string | null;
}

/** `Return.suggestedFinancialOutcome`. Throws for units that are not there to process; that the transfer is null where nothing is owed either way is our reading. */
export function financialOutcome(order: Order, doc: Return, args: Args, { world, shop }: AdminContext): Record<string, unknown> {
  const taken = new Map<string, number>();
  for (const { id, quantity } of args.returnLineItems) {
    const line = doc.lines.find((one) => one.id === id);
    if (!line) throw new GraphQLError('Return line item does not exist');
    const sum = (taken.get(line.lineItemId) ?? 0) + quantity;
    taken.set(line.lineItemId, sum);
    const left = order.lines.find((one) => one.id === line.lineItemId)!.refundableQuantity;
    if (quantity > processable(order, line) || sum > left) throw new GraphQLError('Return line item cannot be processed in this quantity');
  }
  if (args.exchangeLineItems.some(({ id }) => !doc.exchanges.some((one) => one.id === id))) throw new GraphQLError('Exchange line item does not exist');
  const outcome = priceReturn(world, shop, order, doc, { lines: args.returnLineItems, exchanges: args.exchangeLineItems, ...wantedShipping(args.refundShipping), duties: args.refundDuties ?? [] });
  return shape(order, outcome, args.refundMethodAllocation === 'STORE_CREDIT');
}

function shape(order: Order, outcome: Outcome, asCredit: boolean): Record<string, unknown> {
  const { suggestion } = outcome;
  return {
    discountedSubtotal: suggestion.subtotalSet,
    maximumRefundable: suggestion.maximumRefundableSet,
    refundDuties: suggestion.duties.map(({ duty, amountSet }) => ({ amountSet, originalDuty: duty })),
    shipping: suggestion.shipping,
    totalAdditionalFees: add(outcome.restockingSet, outcome.shippingFeeSet),
    totalCartDiscountAmount: suggestion.totalCartDiscountAmountSet,
    totalDuties: suggestion.totalDutiesSet,
    totalTax: suggestion.totalTaxSet,
    financialTransfer: transfer(order, outcome, asCredit),
  };
}

function transfer(order: Order, { netSet, refundSet, transactions, suggestion }: Outcome, asCredit: boolean): unknown {
  if (isPositive(netSet)) {
    const credit = { __typename: 'SuggestedStoreCreditRefund', amount: refundSet, maximumRefundable: suggestion.maximumRefundableSet, expiresAt: null };
    return {
      __typename: 'RefundReturnOutcome',
      amount: refundSet,
      suggestedRefundMethods: asCredit ? [credit] : [],
      suggestedTransactions: asCredit ? [] : transactions.map((one) => suggestedTransaction(order, one)),
    };
  }
  const owed = multiply(netSet, -1);
  return isPositive(owed) ? { __typename: 'InvoiceReturnOutcome', amount: owed } : null;
}
