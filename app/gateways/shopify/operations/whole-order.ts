import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { WholeOrderFragment } from '../types/admin.generated.d.ts';
import { FULFILLMENT_PARTS, toFulfillment } from './fulfillment-parts.ts';
import { LINE_PARTS, toLine } from './line-parts.ts';
import { ORDER_PARTS, toOrder } from './order-parts.ts';
import { ORDER_REFUND_PARTS, toRefund } from './order-refund-parts.ts';

/** Whoever uses it declares $lines, $parcelLines, $scans and $refundLines. */
export const WHOLE_ORDER = `#graphql
  fragment WholeOrder on Order {
    ...OrderParts
    lineItems(first: $lines) {
      nodes {
        ...LineParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    fulfillments(first: 50) {
      ...FulfillmentParts
    }
    refunds(first: 50) {
      ...OrderRefundParts
    }
  }
  ${ORDER_PARTS}
  ${LINE_PARTS}
  ${FULFILLMENT_PARTS}
  ${ORDER_REFUND_PARTS}
` as const;

/**
 * Sizes of the lists inside. One query may cost 1,000 points at most
 * (https://shopify.dev/docs/api/usage/limits): one order alone may be large,
 * orders of a page are small, and whoever is larger is read alone.
 */
export const ALONE = { lines: 40, parcelLines: 60, scans: 50, refundLines: 60 };
export const IN_PAGE = { lines: 8, parcelLines: 8, scans: 12, refundLines: 8 };
export const ORDERS_IN_PAGE = 6;

export function toWholeOrder(order: WholeOrderFragment): OrderSnapshot & Required<Pick<OrderSnapshot, 'fulfillments' | 'refunds'>> {
  return {
    ...toOrder(order),
    lines: order.lineItems.nodes.map(toLine),
    fulfillments: order.fulfillments.map(toFulfillment),
    refunds: order.refunds.map(toRefund),
  };
}

/** Whether a list inside was cut off by its size. */
export function isCut(order: WholeOrderFragment): boolean {
  return (
    order.lineItems.pageInfo.hasNextPage ||
    order.fulfillments.some((one) => one.fulfillmentLineItems.pageInfo.hasNextPage || one.events.pageInfo.hasNextPage) ||
    order.refunds.some((one) => one.refundLineItems.pageInfo.hasNextPage)
  );
}
