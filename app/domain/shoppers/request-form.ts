import { z } from 'zod';
import { shopperWords } from '#app/domain/channels/storefront/shopper-words.ts';
import { requestKinds } from './order-help.ts';

const MOST = 10_000;

const part = z.string().max(255).default('').transform((text) => shopperWords(text).replaceAll('\n', ' '));

/** Where an order shall go, as a shopper types it; its country stays. */
const address = z.object({ name: part, address1: part, address2: part, city: part, province: part, zip: part, phone: part });

/** What a shopper asks of an order. */
export const RequestForm = z.object({
  token: z.string().max(200).default(''),
  /** The form's: twice is once. */
  key: z.uuid(),
  kind: z.enum(requestKinds),
  words: z.string().refine((text) => text.length <= MOST, { params: { words: 'shopper_words_long' } }).default('').transform(shopperWords),
  lines: z.array(z.object({ id: z.string().min(1).max(40), quantity: z.int().min(1).max(100_000) })).max(200).default([]),
  address: address.nullable().default(null),
});
export type RequestForm = z.output<typeof RequestForm>;
export type AddressTyped = z.output<typeof address>;
