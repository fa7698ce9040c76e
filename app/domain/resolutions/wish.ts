import { z } from 'zod';
import { addressChangeWish } from './address-change/address-change-wish.ts';
import { cancellationWish } from './cancellation/cancellation-wish.ts';
import { itemChangeWish } from './item-change/item-change-wish.ts';
import { exchangeWish } from './exchange/exchange-wish.ts';
import { goodwillWish } from './goodwill/goodwill-wish.ts';
import { refundWish } from './refund/refund-wish.ts';
import { replacementWish } from './replacement/replacement-wish.ts';
import { returnWish } from './return/return-wish.ts';
import { returnProcessingWish } from './return-processing/return-processing-wish.ts';

export type { ExchangeWish } from './exchange/exchange-wish.ts';
export type { GoodwillForm, GoodwillWish } from './goodwill/goodwill-wish.ts';
export type { AddressWanted } from './address-change/address-change-wish.ts';
export type { CancellationWish } from './cancellation/cancellation-wish.ts';
export type { RefundWish } from './refund/refund-wish.ts';
export type { ReplacementWish } from './replacement/replacement-wish.ts';
export type { ReturnWish } from './return/return-wish.ts';
export type { ReturnProcessingWish } from './return-processing/return-processing-wish.ts';

/** A kind and what is wanted of it, as a browser posts it. */
export const kindAndWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refund'), wish: refundWish }),
  z.object({ kind: z.literal('replacement'), wish: replacementWish }),
  z.object({ kind: z.literal('return'), wish: returnWish }),
  z.object({ kind: z.literal('exchange'), wish: exchangeWish }),
  z.object({ kind: z.literal('return_processing'), wish: returnProcessingWish }),
  z.object({ kind: z.literal('goodwill'), wish: goodwillWish }),
  z.object({ kind: z.literal('item_change'), wish: itemChangeWish }),
  z.object({ kind: z.literal('cancellation'), wish: cancellationWish }),
  z.object({ kind: z.literal('address_change'), wish: addressChangeWish }),
]);

export type KindAndWish = z.infer<typeof kindAndWish>;
