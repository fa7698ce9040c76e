import { z } from 'zod';
import { chosenLine, orderId } from '../wish-parts.ts';

/** Shopify stages each one by one: more are an order of their own. */
export const MOST_CHANGES = 20;

/** Which units an agent wants on the order in place of which. */
export const itemChangeWish = z.object({
  orderId,
  /** How many units a line shall have; lines not named stay as they are. */
  lines: z.array(chosenLine).max(MOST_CHANGES),
  /** Variants put on, each as a line of its own at today's price. */
  add: z.array(z.object({ variantId: z.string().regex(/^\d{1,20}$/), quantity: z.int().min(1).max(1_000) })).max(MOST_CHANGES),
  /** Whether units taken off can be sold again. */
  restock: z.boolean(),
  /** Whether Shopify also writes to the customer; the shop's setting when absent. */
  notify: z.boolean().optional(),
});

export type ItemChangeWish = z.infer<typeof itemChangeWish>;
