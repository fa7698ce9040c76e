import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { IntakeWanted, ReturnOutcome } from '../port/returns.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';
import { RETURN_ORDER_PARTS, returnOrderOf, type ReturnOrderAnswer } from './return-order-parts.ts';
import { LINES_ALONE, RETURN_PARTS, returnOf, type ReturnAnswer } from './return-shapes.ts';

const BOTH = 'shopMoney { amount currencyCode } presentmentMoney { amount currencyCode }';

export const returnOutcomeDocument = `#graphql
  query ReturnOutcome($id: ID!, $lines: Int!, $taken: [SuggestedOutcomeReturnLineItemInput!]!, $exchanged: [SuggestedOutcomeExchangeLineItemInput!]!, $shipping: RefundShippingInput, $way: RefundMethodAllocation) {
    return(id: $id) {
      ...ReturnParts
      order { ...ReturnOrderParts }
      suggestedFinancialOutcome(returnLineItems: $taken, exchangeLineItems: $exchanged, refundShipping: $shipping, refundMethodAllocation: $way) {
        discountedSubtotal { ${BOTH} }
        totalTax { ${BOTH} }
        totalAdditionalFees { ${BOTH} }
        maximumRefundable { ${BOTH} }
        shipping { amountSet { ${BOTH} } }
        financialTransfer {
          __typename
          ... on RefundReturnOutcome {
            amount { ${BOTH} }
            suggestedTransactions { gateway formattedGateway accountNumber amountSet { ${BOTH} } parentTransaction { id } }
          }
          ... on InvoiceReturnOutcome { amount { ${BOTH} } }
        }
      }
    }
  }
  ${RETURN_PARTS}
  ${RETURN_ORDER_PARTS}
` as const;

interface Suggested {
  discountedSubtotal: MoneyBagAnswer;
  totalTax: MoneyBagAnswer;
  totalAdditionalFees: MoneyBagAnswer;
  maximumRefundable: MoneyBagAnswer;
  shipping: { amountSet: MoneyBagAnswer };
  financialTransfer: null | {
    __typename: 'RefundReturnOutcome' | 'InvoiceReturnOutcome';
    amount: MoneyBagAnswer;
    suggestedTransactions?: { gateway: string | null; formattedGateway: string | null; accountNumber: string | null; amountSet: MoneyBagAnswer; parentTransaction: { id: string } | null }[];
  };
}

interface Answer {
  return: null | (ReturnAnswer & { order: ReturnOrderAnswer; suggestedFinancialOutcome: Suggested | null });
}

/** What Shopify would give back, or ask for, if these units came in now. One round trip. */
export async function returnOutcome(call: AdminCall, returnId: string, wanted: IntakeWanted): Promise<ReturnOutcome> {
  const { return: found } = await ask(call, returnId, wanted);
  if (!found) throw new Problem('not_found', { note: 'return' });
  const suggested = found.suggestedFinancialOutcome;
  if (!suggested) throw new Problem('not_possible', { words: 'return_nothing_to_process' });
  const transfer = suggested.financialTransfer;
  const amount = transfer && bagOf(transfer.amount);
  return {
    order: returnOrderOf(found.order),
    doc: returnOf(found),
    goods: bagOf(suggested.discountedSubtotal),
    tax: bagOf(suggested.totalTax),
    fees: bagOf(suggested.totalAdditionalFees),
    shipping: bagOf(suggested.shipping.amountSet),
    maximum: bagOf(suggested.maximumRefundable),
    refund: transfer?.__typename === 'RefundReturnOutcome' ? amount : null,
    owed: transfer?.__typename === 'InvoiceReturnOutcome' ? amount : null,
    transactions: (transfer?.suggestedTransactions ?? []).flatMap((one) => transactionOf(one)),
  };
}

async function ask(call: AdminCall, returnId: string, { lines, exchanges, shipping, asCredit }: IntakeWanted): Promise<Answer> {
  const variables = {
    id: gid('Return', returnId),
    lines: LINES_ALONE,
    taken: lines.map((one) => ({ id: gid('ReturnLineItem', one.returnLineId), quantity: one.quantity })),
    exchanged: exchanges.map((one) => ({ id: gid('ExchangeLineItem', one.exchangeLineId), quantity: one.quantity })),
    shipping: { fullRefund: shipping },
    way: asCredit ? 'STORE_CREDIT' : 'ORIGINAL_PAYMENT_METHODS',
  };
  try {
    return await call<Answer>(returnOutcomeDocument, variables);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'shopify_refused') throw problem;
    throw new Problem('not_possible', { words: 'return_nothing_to_process', cause: problem, ...(problem.details.note ? { note: problem.details.note } : {}) });
  }
}

function transactionOf({ gateway, formattedGateway, accountNumber, amountSet, parentTransaction }: NonNullable<NonNullable<Suggested['financialTransfer']>['suggestedTransactions']>[number]): ReturnOutcome['transactions'] {
  if (!gateway || !parentTransaction) return [];
  const { shop, presentment } = bagOf(amountSet);
  return [{ parentId: numericId(parentTransaction.id), gateway, amount: shop, presentmentAmount: presentment, gatewayName: formattedGateway, accountNumber }];
}
