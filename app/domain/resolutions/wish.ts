import { z } from 'zod';
import { goodwillWish } from './goodwill/goodwill-wish.ts';
import { refundWish } from './refund/refund-wish.ts';
import { replacementWish } from './replacement/replacement-wish.ts';

export type { GoodwillForm, GoodwillWish } from './goodwill/goodwill-wish.ts';
export type { RefundWish } from './refund/refund-wish.ts';
export type { ReplacementWish } from './replacement/replacement-wish.ts';

/** A kind and what is wanted of it, as a browser posts it. */
export const kindAndWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refund'), wish: refundWish }),
  z.object({ kind: z.literal('replacement'), wish: replacementWish }),
  z.object({ kind: z.literal('goodwill'), wish: goodwillWish }),
]);

export type KindAndWish = z.infer<typeof kindAndWish>;
