import { z } from 'zod';
import { orderId, wayBack } from '../wish-parts.ts';

const id = z.string().regex(/^\d{1,20}$/);
/** Per cent of what was paid for the units. */
const percentage = z.number().min(0).max(100);

/** Units of a parcel that are to come back, why, and what it costs the customer. */
export const returnedLine = z.object({
  fulfillmentLineId: id,
  quantity: z.int().min(0).max(100_000),
  /** One of Shopify's reasons. */
  reasonId: id,
  /** For colleagues, beside the line in Shopify. */
  note: z.string().trim().max(150).default(''),
  restockingPercentage: percentage.nullable().default(null),
});

/** What an agent agrees to take back. Nothing is paid out by it. */
export const returnWish = z.object({
  orderId,
  // As many as a return is read with at once.
  lines: z.array(returnedLine).max(75),
  /** For sending the goods back, in the customer's currency as typed; null for none. */
  shippingFee: z.string().max(40).nullable().default(null),
  wayBack: wayBack.nullable().default(null),
  /** Whether Shopify also writes to the customer, with the way back. */
  notify: z.boolean().optional(),
});

export type ReturnWish = z.infer<typeof returnWish>;
export type ReturnedLine = z.infer<typeof returnedLine>;
