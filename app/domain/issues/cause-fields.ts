import { z } from 'zod';
import { Problem } from '#app/platform/problem.ts';
import type { FormTopic } from './starter-causes.ts';

export const formTopics = ['late_parcel', 'lost_parcel', 'damaged', 'wrong_item', 'missing_item', 'return_exchange', 'refund', 'product_question', 'other'] as const satisfies readonly FormTopic[];

const name = z.string().trim().min(1).max(60);

/** A cause has a name in both languages. */
export const CauseTitle = z.object({ ko: name, en: name });
export const CauseTopics = z.array(z.enum(formTopics)).max(formTopics.length);

/** @throws Problem bad_input that names the field, such as "title.ko" */
export function parsed<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Problem('bad_input', { field: [field, ...(result.error.issues[0]?.path ?? [])].join('.') });
}
