import { numericId } from '../gid.ts';
import type { RefundSnapshot } from '../port.ts';
import type { RefundPartsFragment } from '../types/admin.generated.d.ts';

export const REFUND_PARTS = `#graphql
  fragment RefundParts on Refund {
    id
    createdAt
    processedAt
    note
    totalRefundedSet {
      shopMoney {
        amount
      }
    }
    refundLineItems(first: 50) {
      nodes {
        quantity
        lineItem {
          id
        }
      }
    }
  }
` as const;

export function toRefund(refund: RefundPartsFragment): RefundSnapshot {
  return {
    id: numericId(refund.id),
    createdAt: new Date(refund.createdAt ?? refund.processedAt),
    note: refund.note ?? null,
    total: refund.totalRefundedSet.shopMoney.amount,
    lines: refund.refundLineItems.nodes.map(({ lineItem, quantity }) => ({ orderLineId: numericId(lineItem.id), quantity })),
  };
}
