import { z } from 'zod';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { readOrderNumber, type OrderNumber } from './order-number.ts';

const email = z.string().max(400).transform((typed, context): string => {
  const address = normalEmail(typed);
  if (address && /\.[^.@]+$/.test(address) && address.isWellFormed() && !/\p{Cc}/u.test(address)) return address;
  context.addIssue({ code: 'custom', message: 'no address', params: { words: 'shopper_email' } });
  return z.NEVER;
});

const number = z.string().max(400).transform((typed, context): OrderNumber => {
  const read = readOrderNumber(typed);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'no order number', params: { words: 'shopper_number' } });
  return z.NEVER;
});

/** Whose order it is, as a shopper types it. */
export const CodeForm = z.object({ email, number });
export type CodeForm = z.output<typeof CodeForm>;

/** The six digits beside it; people and mail programs put blanks between. */
export const TokenForm = z.object({
  email,
  number,
  code: z.string().max(40).transform((typed, context): string => {
    const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
    if (/^\d{6}$/.test(digits)) return digits;
    context.addIssue({ code: 'custom', message: 'no code', params: { words: 'shopper_code' } });
    return z.NEVER;
  }),
});
export type TokenForm = z.output<typeof TokenForm>;
