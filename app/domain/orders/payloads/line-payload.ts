import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { LineNews } from '../order-news.ts';
import { restAmount, restId, restMoneySet, restText } from '#app/platform/rest-payload.ts';

const exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export const LinePayload = z
  .object({
    id: restId,
    title: z.string(),
    variant_title: restText,
    sku: restText,
    product_id: restId.nullish(),
    variant_id: restId.nullish(),
    quantity: z.number().int(),
    current_quantity: z.number().int().optional(),
    price: restAmount,
    price_set: restMoneySet.optional(),
    discount_allocations: z.array(z.object({ amount: restAmount, amount_set: restMoneySet.optional() })).default([]),
  })
  .transform(toLine);

interface Line {
  id: string;
  title: string;
  variant_title: string | null;
  sku: string | null;
  product_id?: string | null;
  variant_id?: string | null;
  quantity: number;
  current_quantity?: number;
  price: string;
  price_set?: z.infer<typeof restMoneySet>;
  discount_allocations: { amount: string; amount_set?: z.infer<typeof restMoneySet> }[];
}

function toLine(line: Line): LineNews {
  return {
    id: line.id,
    title: line.title,
    variantTitle: line.variant_title,
    sku: line.sku,
    productId: line.product_id ?? null,
    variantId: line.variant_id ?? null,
    quantity: line.quantity,
    currentQuantity: line.current_quantity ?? line.quantity,
    unitPrice: unitPrice(line),
  };
}

/** After all discounts, one unit: the body names the price and what each discount takes off the line. */
function unitPrice(line: Line): string {
  const price = line.price_set?.shop_money.amount ?? line.price;
  if (line.quantity <= 0 || line.discount_allocations.length === 0) return price;
  const off = line.discount_allocations.reduce((sum, one) => sum.plus(one.amount_set?.shop_money.amount ?? one.amount), new exact(0));
  return new exact(price).minus(off.div(line.quantity)).toDecimalPlaces(2).toFixed();
}
