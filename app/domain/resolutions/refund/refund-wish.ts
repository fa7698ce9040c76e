import { z } from 'zod';
import { chosenLine, orderId, typedAmount } from '../wish-parts.ts';

const shopifyId = z.string().regex(/^\d{1,20}$/);

/** What an agent wants to give back. Amounts are as typed: read-refund says what is wrong with them, beside their fields. */
export const refundWish = z.object({
  orderId,
  /** `restock`: the units go back into stock, at this location; at the one that sends online orders when none is named. */
  lines: z.array(chosenLine.extend({ restock: z.boolean(), locationId: shopifyId.nullish() })).max(250),
  /** Shipping to give back: decimal string in the shop's currency; null for none. */
  shipping: typedAmount.nullable(),
  /** Duties: the share of the chosen units, or all that are left. */
  duties: z.enum(['none', 'items', 'all']).optional(),
  /** Less than Shopify suggests for what is chosen, or any amount where nothing is: in the customer's currency. */
  amount: z.object({ amount: typedAmount, currency: z.string().max(3) }).nullish(),
  /** How much goes back through each payment; as Shopify suggests when absent. */
  ways: z.array(z.object({ parentId: shopifyId, amount: typedAmount })).max(20).nullish(),
  /** The way it was paid, or as credit with the shop. */
  to: z.enum(['payments', 'credit']).optional(),
  /** Last day of the credit, "2027-03-31"; it does not end when absent. */
  creditExpiresOn: z.iso.date().nullish(),
  /** Whether Shopify also writes to the customer; the shop's setting when absent. */
  notify: z.boolean().optional(),
});

export type RefundWish = z.infer<typeof refundWish>;
