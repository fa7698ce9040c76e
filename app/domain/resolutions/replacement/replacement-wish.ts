import { z } from 'zod';
import { addressTyped, chosenLine, orderId } from '../wish-parts.ts';

/** What an agent wants to send again. */
export const replacementWish = z.object({
  orderId,
  /** `variantId`: what is sent in place of the line's own variant; the same when absent. */
  lines: z.array(chosenLine.extend({ variantId: z.string().regex(/^\d{1,20}$/).nullish() })).max(250),
  /** Null: where the order went. */
  shippingAddress: addressTyped.nullable(),
  /**
   * Whether Shopify sends its order confirmation; the shop's setting when
   * absent. 2026-10 has no switch for it (`draftOrderComplete` takes none):
   * Shopify writes to the draft's `email`, so switched off the draft has none
   * and knows its customer by id alone. Reported by developers
   * (https://github.com/Shopify/shopify-api-ruby/issues/642), not documented.
   */
  notify: z.boolean().optional(),
});

export type ReplacementWish = z.infer<typeof replacementWish>;
