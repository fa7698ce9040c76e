import { z } from 'zod';
import { returnWish } from '../return/return-wish.ts';

/** Goods that come back, and others that go out for them. */
export const exchangeWish = returnWish.extend({
  exchanges: z.array(z.object({ variantId: z.string().regex(/^\d{1,20}$/), quantity: z.int().min(1).max(10_000) })).max(10),
});

export type ExchangeWish = z.infer<typeof exchangeWish>;
