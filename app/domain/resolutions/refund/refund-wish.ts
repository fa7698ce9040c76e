import { z } from 'zod';
import { amountText, chosenLine, orderId } from '../wish-parts.ts';

/** What an agent wants to give back. */
export const refundWish = z.object({
  orderId,
  /** `restock`: the units go back into stock. */
  lines: z.array(chosenLine.extend({ restock: z.boolean() })).max(250),
  /** Shipping to give back: decimal string in the shop's currency; null for none. */
  shipping: amountText.nullable(),
  /** Whether Shopify also writes to the customer; the shop's setting when absent. */
  notify: z.boolean().optional(),
});

export type RefundWish = z.infer<typeof refundWish>;
