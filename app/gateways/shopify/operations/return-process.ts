import { Problem } from '#app/platform/problem.ts';
import type { Money } from '#app/platform/money.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { Intake, ReturnProcessed } from '../port/returns.ts';
import type { UserError } from '../refuse-user-errors.ts';
import { REFUND_MADE_PARTS, refundMade, type RefundAnswer } from './refund-shapes.ts';
import { refuseReturnErrors, returnOf, type ReturnAnswer } from './return-shapes.ts';

/** The parts of a return again, with its refunds whole: one list cannot be asked for twice under one name. */
export const returnProcessDocument = `#graphql
  mutation ReturnProcess($input: ReturnProcessInput!) {
    returnProcess(input: $input) {
      return {
        id
        name
        status
        createdAt
        closedAt
        order { id }
        decline { reason note }
        returnLineItems(first: 40) {
          nodes {
            id
            quantity
            processedQuantity
            processableQuantity
            returnReasonNote
            customerNote
            returnReasonDefinition { name }
            ... on ReturnLineItem {
              restockingFee { percentage }
              fulfillmentLineItem { id lineItem { id title variantTitle variant { id } } }
            }
          }
          pageInfo { hasNextPage }
        }
        exchangeLineItems(first: 10) { nodes { id title variantTitle variantId quantity processedQuantity } }
        returnShippingFees { amountSet { presentmentMoney { amount currencyCode } } }
        reverseFulfillmentOrders(first: 1) {
          nodes {
            id
            lineItems(first: 1) { nodes { id fulfillmentLineItem { id } } }
            reverseDeliveries(first: 1) { nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } } }
          }
        }
        refunds(first: 10, reverse: true) { nodes { ...RefundMadeParts } }
      }
      userErrors { code field message }
    }
  }
  ${REFUND_MADE_PARTS}
` as const;

interface Answer {
  returnProcess: { return: (Omit<ReturnAnswer, 'refunds'> & { refunds: { nodes: RefundAnswer[] } }) | null; userErrors: UserError[] };
}

/** @throws Problem shopify_refused (nothing happened), staff_not_permitted, shopify_unknown (read before acting again), scope_missing */
export async function processReturn(call: AdminCall, intake: Intake): Promise<ReturnProcessed> {
  const { returnProcess } = await call<Answer>(returnProcessDocument, { input: inputOf(intake) });
  refuseReturnErrors(returnProcess.userErrors);
  if (!returnProcess.return) throw new Problem('shopify_unknown', { note: 'returnProcess answered nothing' });
  return { doc: returnOf(returnProcess.return), refunds: returnProcess.return.refunds.nodes.map(refundMade) };
}

function inputOf({ returnId, note, notify, lines, exchanges, shipping, money }: Intake): object {
  return {
    returnId: gid('Return', returnId),
    note,
    notifyCustomer: notify,
    returnLineItems: lines.map((line) => ({ id: gid('ReturnLineItem', line.returnLineId), quantity: line.quantity, ...dispositions(line) })),
    exchangeLineItems: exchanges.map((line) => ({ id: gid('ExchangeLineItem', line.exchangeLineId), quantity: line.quantity })),
    ...(shipping ? { refundShipping: { fullRefund: true } } : {}),
    ...(money
      ? {
          financialTransfer: {
            issueRefund: {
              orderTransactions: money.transactions.map((one) => ({ parentId: gid('OrderTransaction', one.parentId), transactionAmount: moneyInput(one.presentmentAmount) })),
              ...(money.credit ? { refundMethods: [{ storeCreditRefund: { amount: moneyInput(money.credit) } }] } : {}),
            },
          },
        }
      : {}),
  };
}

function dispositions({ quantity, reverseLineId, restockAt }: Intake['lines'][number]): object {
  if (!reverseLineId) return {};
  const how = restockAt ? { dispositionType: 'RESTOCKED', locationId: gid('Location', restockAt) } : { dispositionType: 'NOT_RESTOCKED' };
  return { dispositions: [{ reverseFulfillmentOrderLineItemId: gid('ReverseFulfillmentOrderLineItem', reverseLineId), quantity, ...how }] };
}

function moneyInput({ amount, currency }: Money): object {
  return { amount, currencyCode: currency };
}
