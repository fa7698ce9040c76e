import { numericId } from '../gid.ts';
import type { RefundSnapshot } from '../port/order-snapshot.ts';
import type { OrderRefundPartsFragment } from '../types/admin.generated.d.ts';

export const ORDER_REFUND_PARTS = `#graphql
  fragment OrderRefundParts on Refund {
    id
    createdAt
    processedAt
    note
    totalRefundedSet {
      shopMoney {
        amount
      }
      presentmentMoney {
        amount
      }
    }
    refundLineItems(first: $refundLines) {
      nodes {
        quantity
        lineItem {
          id
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
` as const;

export function toRefund(refund: OrderRefundPartsFragment): RefundSnapshot {
  return {
    id: numericId(refund.id),
    createdAt: new Date(refund.createdAt ?? refund.processedAt),
    note: refund.note ?? null,
    total: refund.totalRefundedSet.shopMoney.amount,
    presentmentTotal: refund.totalRefundedSet.presentmentMoney.amount,
    lines: refund.refundLineItems.nodes.map(({ lineItem, quantity }) => ({ orderLineId: numericId(lineItem.id), quantity })),
  };
}
