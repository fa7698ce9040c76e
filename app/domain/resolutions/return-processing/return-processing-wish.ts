import { z } from 'zod';
import { orderId } from '../wish-parts.ts';

const id = z.string().regex(/^\d{1,20}$/);
const units = z.int().min(0).max(100_000);

/** What of a return came in, what goes out for it, and how the money goes back. */
export const returnProcessingWish = z.object({
  orderId,
  returnId: id,
  /** `restock`: the units go back into stock. */
  lines: z.array(z.object({ returnLineId: id, quantity: units, restock: z.boolean() })).max(75),
  exchanges: z.array(z.object({ exchangeLineId: id, quantity: units })).max(10).default([]),
  /** Give back what is left of the order's shipping as well. */
  shipping: z.boolean().default(false),
  /** How what is owed goes back: the way it was paid, as credit with the shop, or not now. */
  way: z.enum(['original', 'store_credit', 'none']),
  notify: z.boolean().optional(),
});

export type ReturnProcessingWish = z.infer<typeof returnProcessingWish>;
