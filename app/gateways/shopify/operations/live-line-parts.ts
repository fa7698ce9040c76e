import { numericId } from '../gid.ts';
import type { LiveOrderLine } from '../port/orders.ts';
import type { LiveLinePartsFragment } from '../types/admin.generated.d.ts';

/** What may be done with a line now. */
export const LIVE_LINE_PARTS = `#graphql
  fragment LiveLineParts on LineItem {
    id
    refundableQuantity
    unfulfilledQuantity
    discountedUnitPriceAfterAllDiscountsSet {
      shopMoney {
        amount
        currencyCode
      }
    }
    variant {
      inventoryQuantity
      inventoryItem {
        tracked
      }
    }
  }
` as const;

export function toLiveLine(line: LiveLinePartsFragment): LiveOrderLine {
  const { amount, currencyCode } = line.discountedUnitPriceAfterAllDiscountsSet.shopMoney;
  return {
    id: numericId(line.id),
    refundableQuantity: line.refundableQuantity,
    unfulfilledQuantity: line.unfulfilledQuantity,
    discountedUnit: { amount, currency: currencyCode },
    available: line.variant?.inventoryItem.tracked ? (line.variant.inventoryQuantity ?? 0) : null,
  };
}
