import { z } from 'zod';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { formTopics } from '#app/domain/issues/cause-fields.ts';

export const MAX_NAME = 100;
const MAX_MESSAGE = 10_000;

/** What a shopper wrote, as it came; the contract is in extensions/help/README.md. */
export interface RawForm {
  key: string;
  locale: string;
  name: string;
  email: string;
  orderNumber: string;
  topic: string;
  message: string;
  website: string;
  elapsed: string;
  work?: string;
  photos: RawPhoto[];
}

export interface RawPhoto {
  name: string;
  bytes: Uint8Array;
}

/** Messages are keys of form.json below `errors`. */
export const TicketForm = z.object({
  key: z.uuid().nullable().catch(null),
  locale: z.enum(['ko', 'en']).nullable().catch(null),
  name: z.string().trim().min(1, 'name').max(MAX_NAME, 'nameLong'),
  email: z.string().trim().min(1, 'email').refine(isMailable, { error: 'emailForm', when: ({ value }) => String(value).trim() !== '' }),
  orderNumber: z.string().trim().max(40, 'orderNumber').default(''),
  topic: z.enum(formTopics, { error: 'topic' }),
  message: z.string().trim().min(1, 'message').max(MAX_MESSAGE, 'messageLong'),
  /** A trap: people leave it empty. */
  website: z.string().catch(''),
  /** Milliseconds from opening the page to sending; null without JavaScript. */
  elapsed: z.coerce.number().int().min(0).nullable().catch(null),
  /** What the page worked out because a flood was on; empty otherwise. */
  work: z.string().max(120).catch(''),
});
export type TicketForm = z.infer<typeof TicketForm>;

export interface FieldError {
  field: string;
  /** Key of form.json below `errors`. */
  words: string;
  values: Record<string, string | number>;
}

/** The form, or what is wrong with each field, the first fault of each. */
export function readTicketForm(raw: RawForm): { form: TicketForm; errors: null } | { form: null; errors: FieldError[] } {
  const lines = { name: oneLine(raw.name), email: oneLine(raw.email), orderNumber: oneLine(raw.orderNumber), message: raw.message.replaceAll('\r\n', '\n') };
  const parsed = TicketForm.safeParse({ ...raw, ...lines, elapsed: raw.elapsed === '' ? null : raw.elapsed });
  if (parsed.success) return { form: parsed.data, errors: null };
  const errors = new Map<string, FieldError>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]);
    if (!errors.has(field)) errors.set(field, { field, words: issue.message, values: { most: MAX_MESSAGE, now: raw.message.trim().length } });
  }
  return { form: null, errors: [...errors.values()] };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function isMailable(text: string): boolean {
  return /\.[^.@]+$/.test(text) && normalEmail(text) !== null;
}
