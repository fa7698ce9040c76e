import { takeInReturn } from '../../acts/returns/take-in-return.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { refundBag } from '../../state/orders/suggest-refund.ts';
import { refundsTakeTime } from '../../state/refund-pace.ts';
import { returnTraces } from '../../state/return-notes.ts';
import { creditBag, giveCredit } from '../../state/store-credit.ts';
import type { AdminContext, Resolver } from '../../types.ts';
import { returnFor } from './return-for.ts';
import { wantedShipping } from './return-input.ts';
import type { ReturnProcessInput } from './return-input.ts';
import { notFound, processRefusals } from './return-refusals.ts';

/** Confirms what came back and what goes out, and gives money back when asked. */
export const returnProcess: Resolver = (_, { input }: { input: ReturnProcessInput }, context) => {
  const found = returnFor(input.returnId, context);
  if (!found) return { return: null, userErrors: [notFound('returnId', 'Return')] };
  const userErrors = processRefusals(found.order, found.doc, input, context);
  if (userErrors.length > 0) return { return: found.doc, userErrors };
  const traces = returnTraces(context.world, context.shop);
  const { doc, refund } = takeInReturn(context, context.shop, found.order, found.doc, {
    lines: (input.returnLineItems ?? []).map(({ id, quantity }) => ({ id, quantity })),
    exchanges: (input.exchangeLineItems ?? []).map(({ id, quantity }) => ({ id, quantity })),
    dispositions: (input.returnLineItems ?? []).flatMap((line) => line.dispositions ?? []).map((one) => ({ reverseLineId: one.reverseFulfillmentOrderLineItemId, type: one.dispositionType, quantity: one.quantity, locationId: one.locationId ?? null })),
    duties: input.refundDuties ?? [],
    ...wantedShipping(input.refundShipping),
    money: moneyOf(found.order, input, context),
    pending: refundsTakeTime(context.world, context.shop),
    // The schema calls it "the note for the return", which has no note: that it stands on the refund is our reading.
    note: traces === 'kept' ? (input.note ?? null) : null,
    staffId: context.token.staffId ?? null,
  });
  refund.notified = input.notifyCustomer ?? false;
  refund.told = input.note ?? null;
  if (traces !== 'nameless') refund.appId = context.world.all(context.shop, 'App')[Symbol.iterator]().next().value!.id;
  return { return: doc, userErrors: [] };
};

function moneyOf(order: Order, input: ReturnProcessInput, { world, shop }: AdminContext): Parameters<typeof takeInReturn>[4]['money'] {
  const issue = input.financialTransfer?.issueRefund;
  if (!issue) return null;
  const credits = (issue.refundMethods ?? []).flatMap((one) => one.storeCreditRefund ?? []);
  for (const credit of credits) giveCredit(world, shop, order.customerId!, credit);
  return {
    transactions: issue.orderTransactions
      .filter((one) => Number(one.transactionAmount.amount) > 0)
      .map((one) => {
        const parent = order.payments.find((payment) => payment.id === one.parentId)!;
        return { parent, amountSet: refundBag(order, parent, one.transactionAmount.amount) };
      }),
    storeCredit: credits.map((one) => creditBag(order, one)),
  };
}
