import { z } from 'zod';
import { refundWish } from './refund/refund-wish.ts';
import { replacementWish } from './replacement/replacement-wish.ts';

export type { RefundWish } from './refund/refund-wish.ts';
export type { ReplacementWish } from './replacement/replacement-wish.ts';

/** A kind and what is wanted of it, as a browser posts it. */
export const kindAndWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refund'), wish: refundWish }),
  z.object({ kind: z.literal('replacement'), wish: replacementWish }),
]);

export type KindAndWish = z.infer<typeof kindAndWish>;
