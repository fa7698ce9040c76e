import { Problem } from '#app/platform/problem.ts';
import { numericId } from '../gid.ts';
import type { OrderReturn, ReturnLine, ReturnStatus } from '../port/returns.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { moneyOf, type MoneyAnswer } from './refund-shapes.ts';

/** What is read of every return; `$lines` bounds its lines. A line that names no parcel (unverified) is left out. */
export const RETURN_PARTS = `#graphql
  fragment ReturnParts on Return {
    id
    name
    status
    createdAt
    closedAt
    order { id }
    decline { reason note }
    returnLineItems(first: $lines) {
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
        lineItems(first: $lines) { nodes { id fulfillmentLineItem { id } } }
        reverseDeliveries(first: 5) {
          nodes { id deliverable { ... on ReverseDeliveryShippingDeliverable { tracking { number url } label { publicFileUrl } } } }
        }
      }
    }
    refunds(first: 10) { nodes { id note } }
  }
` as const;

/** Lines of a return read by itself, and of one in a list: more would pass the cost of one call. */
export const LINES_ALONE = 75;
export const LINES_IN_LIST = 25;

export interface ReturnAnswer {
  id: string;
  name: string;
  status: string;
  createdAt: string;
  closedAt: string | null;
  order: { id: string };
  decline: { reason: string; note: string | null } | null;
  returnLineItems: { nodes: LineAnswer[]; pageInfo: { hasNextPage: boolean } };
  exchangeLineItems: { nodes: { id: string; title: string | null; variantTitle: string | null; variantId: string | null; quantity: number; processedQuantity: number }[] };
  returnShippingFees: { amountSet: { presentmentMoney: MoneyAnswer } }[];
  reverseFulfillmentOrders: { nodes: ReverseAnswer[] };
  refunds: { nodes: { id: string; note: string | null }[] };
}

interface LineAnswer {
  id: string;
  quantity: number;
  processedQuantity: number;
  processableQuantity: number;
  returnReasonNote: string;
  customerNote: string | null;
  returnReasonDefinition: { name: string } | null;
  restockingFee?: { percentage: number } | null;
  fulfillmentLineItem?: { id: string; lineItem: { id: string; title: string; variantTitle: string | null; variant: { id: string } | null } };
}

interface ReverseAnswer {
  id: string;
  lineItems: { nodes: { id: string; fulfillmentLineItem: { id: string } | null }[] };
  reverseDeliveries: { nodes: { id: string; deliverable: { tracking?: { number: string | null; url: string | null } | null; label?: { publicFileUrl: string | null } | null } | null }[] };
}

export function returnOf(answer: ReturnAnswer): OrderReturn {
  const reverse = answer.reverseFulfillmentOrders.nodes[0] ?? null;
  const [fee] = answer.returnShippingFees;
  return {
    id: numericId(answer.id),
    orderId: numericId(answer.order.id),
    name: answer.name,
    status: answer.status.toLowerCase() as ReturnStatus,
    createdAt: new Date(answer.createdAt),
    closedAt: answer.closedAt ? new Date(answer.closedAt) : null,
    decline: answer.decline,
    lines: answer.returnLineItems.nodes.flatMap((line) => lineOf(line, reverse)),
    more: answer.returnLineItems.pageInfo.hasNextPage,
    exchanges: answer.exchangeLineItems.nodes.map((one) => ({
      id: numericId(one.id),
      title: one.title ?? '',
      variantTitle: one.variantTitle,
      variantId: one.variantId && numericId(one.variantId),
      quantity: one.quantity,
      processed: one.processedQuantity,
    })),
    shippingFee: fee ? moneyOf(fee.amountSet.presentmentMoney) : null,
    reverseOrderId: reverse && numericId(reverse.id),
    deliveries: (reverse?.reverseDeliveries.nodes ?? []).map(({ id, deliverable }) => ({
      id: numericId(id),
      trackingNumber: deliverable?.tracking?.number ?? null,
      trackingUrl: deliverable?.tracking?.url ?? null,
      labelUrl: deliverable?.label?.publicFileUrl ?? null,
    })),
    refunds: answer.refunds.nodes.map(({ id, note }) => ({ id: numericId(id), note })),
  };
}

/** The return that a mutation answered. @throws Problem staff_not_permitted, shopify_refused, shopify_unknown (it answered nothing) */
export function returnMade(mutation: string, { return: made, userErrors }: { return: ReturnAnswer | null; userErrors: UserError[] }): OrderReturn {
  refuseReturnErrors(userErrors);
  if (!made) throw new Problem('shopify_unknown', { note: `${mutation} answered nothing` });
  return returnOf(made);
}

/** @throws Problem staff_not_permitted where Shopify names the person, else shopify_refused */
export function refuseReturnErrors(errors: readonly UserError[]): void {
  const [first] = errors;
  if (first?.code === 'MISSING_PERMISSION') throw new Problem('staff_not_permitted', { note: first.message });
  refuseUserErrors(errors);
}

function lineOf(line: LineAnswer, reverse: ReverseAnswer | null): ReturnLine[] {
  const sent = line.fulfillmentLineItem;
  if (!sent) return [];
  const awaited = reverse?.lineItems.nodes.find((one) => one.fulfillmentLineItem?.id === sent.id);
  return [
    {
      id: numericId(line.id),
      orderLineId: numericId(sent.lineItem.id),
      fulfillmentLineId: numericId(sent.id),
      title: sent.lineItem.title,
      variantTitle: sent.lineItem.variantTitle,
      variantId: sent.lineItem.variant && numericId(sent.lineItem.variant.id),
      quantity: line.quantity,
      processed: line.processedQuantity,
      processable: line.processableQuantity,
      reason: line.returnReasonDefinition?.name ?? null,
      note: line.returnReasonNote,
      customerNote: line.customerNote,
      restockingPercentage: line.restockingFee?.percentage ?? null,
      reverseLineId: awaited ? numericId(awaited.id) : null,
    },
  ];
}
