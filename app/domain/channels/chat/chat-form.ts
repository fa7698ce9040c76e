import { z } from 'zod';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { MAX_NAME } from '../storefront/ticket-form.ts';

const oneLine = z.string().transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim());
const name = oneLine.pipe(z.string().min(1).max(MAX_NAME));
/** Milliseconds from opening the page to sending. */
const elapsed = z.coerce.number().min(0).nullable().catch(null);

/** What begins a chat. */
export const ChatForm = z.object({
  key: z.uuid(),
  name,
  email: oneLine.pipe(z.string().max(320).refine((text) => /\.[^.@]+$/.test(text) && normalEmail(text) !== null)),
  message: z.string().trim().min(1).max(10_000),
  elapsed,
});
export type ChatForm = z.infer<typeof ChatForm>;

/** What asks for a call. */
export const CallForm = z.object({
  key: z.uuid(),
  name,
  phone: z.string().max(40),
  /** Where the chosen window begins, in seconds since 1970. */
  from: z.coerce.number().int(),
  message: z.string().trim().max(10_000).default(''),
  elapsed,
});
export type CallForm = z.infer<typeof CallForm>;
