import { z } from 'zod';
import { cancelReasons } from '../cancel-reasons.ts';
import { orderId } from '../wish-parts.ts';

/** What an agent wants to cancel, and what becomes of money and goods. */
export const cancellationWish = z.object({
  orderId,
  reason: z.enum(cancelReasons),
  /** Where what was paid goes; `kept`: nowhere. */
  money: z.enum(['original', 'store_credit', 'kept']),
  /** Last moment of store credit; null for none. */
  creditExpiresAt: z.iso.datetime().nullable(),
  /** Whether the goods can be sold again. */
  restock: z.boolean(),
  /** Whether Shopify also writes to the customer; the shop's setting when absent. */
  notify: z.boolean().optional(),
});

export type CancellationWish = z.infer<typeof cancellationWish>;
