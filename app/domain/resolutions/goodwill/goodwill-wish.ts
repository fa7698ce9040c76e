import { z } from 'zod';
import { orderId, typedAmount } from '../wish-parts.ts';
import { LONGEST_DAYS } from '../longest-days.ts';

export const goodwillForms = ['discount_code', 'gift_card'] as const;
export type GoodwillForm = (typeof goodwillForms)[number];

/** What an agent wants to give as a gesture. */
export const goodwillWish = z.object({
  orderId,
  form: z.enum(goodwillForms),
  /** Decimal string in the shop's currency. */
  amount: typedAmount,
  /** Days it is good for; the shop's setting when absent. */
  days: z.int().min(1).max(LONGEST_DAYS).optional(),
  /** Or its last day, "2027-03-31", in the shop's zone. */
  expiresOn: z.iso.date().optional(),
  notify: z.boolean().optional(),
});

export type GoodwillWish = z.infer<typeof goodwillWish>;
