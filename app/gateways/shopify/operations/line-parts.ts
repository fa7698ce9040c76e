import { numericId } from '../gid.ts';
import type { OrderLineSnapshot } from '../port/order-snapshot.ts';
import type { LinePartsFragment } from '../types/admin.generated.d.ts';

export const LINE_PARTS = `#graphql
  fragment LineParts on LineItem {
    id
    title
    variantTitle
    sku
    quantity
    currentQuantity
    product {
      id
    }
    variant {
      id
    }
    image {
      url
    }
    discountedUnitPriceAfterAllDiscountsSet {
      shopMoney {
        amount
      }
    }
  }
` as const;

export function toLine(line: LinePartsFragment): OrderLineSnapshot {
  return {
    id: numericId(line.id),
    title: line.title,
    variantTitle: line.variantTitle ?? null,
    sku: line.sku ?? null,
    productId: line.product ? numericId(line.product.id) : null,
    variantId: line.variant ? numericId(line.variant.id) : null,
    imageUrl: line.image?.url ?? null,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    unitPrice: line.discountedUnitPriceAfterAllDiscountsSet.shopMoney.amount,
  };
}
