import { z } from 'zod';
import { formTopics } from '#app/domain/issues/cause-fields.ts';
import { Problem } from '#app/platform/problem.ts';
import type { FieldError } from './ticket-form.ts';
import { orderAsks, photoAsks } from './topic-asks.ts';

const MAX_HINT = 300;

const hint = z.string().transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()).pipe(z.string().max(MAX_HINT));

/** A topic of the form: whether shoppers may choose it, and what it asks of them. */
export const FormTopicRule = z.object({
  key: z.enum(formTopics),
  on: z.boolean(),
  order: z.enum(orderAsks),
  photos: z.enum(photoAsks),
  /** What a shopper reads once they chose it, in each language; empty for nothing. */
  hint: z.object({ ko: hint, en: hint }),
});
export type FormTopicRule = z.infer<typeof FormTopicRule>;

/** Every topic once, in the order in which shoppers see them. */
export const FormTopicRules = z
  .array(FormTopicRule)
  .length(formTopics.length)
  .refine((rules) => new Set(rules.map(({ key }) => key)).size === rules.length)
  .refine((rules) => rules.some(({ on }) => on));

const WITHOUT_PHOTOS = new Set<string>(['late_parcel', 'refund']);

/** What a shop asks that has chosen nothing; snippets/topic_options.liquid says the same. */
export const starterRules: FormTopicRule[] = formTopics.map((key) => ({
  key,
  on: true,
  order: key === 'product_question' ? 'no' : 'optional',
  photos: WITHOUT_PHOTOS.has(key) ? 'no' : 'optional',
  hint: { ko: '', en: '' },
}));

/** The kept rules, and for a topic that came with a later version of the app what it begins with. */
export function rulesFrom(kept: unknown): FormTopicRule[] {
  const rules = z.array(z.unknown()).catch([]).parse(kept).flatMap((one) => FormTopicRule.safeParse(one).data ?? []);
  const known = new Set(rules.map(({ key }) => key));
  return [...rules, ...starterRules.filter(({ key }) => !known.has(key))];
}

export interface PublishedTopic {
  key: string;
  order: FormTopicRule['order'];
  photos: FormTopicRule['photos'];
  hint?: { ko?: string; en?: string };
}

/** What the storefront's blocks read: the topics that shoppers may choose, in their order. */
export function publishedTopics(rules: FormTopicRule[]): PublishedTopic[] {
  return rules.filter(({ on }) => on).map(({ key, order, photos, hint: { ko, en } }) => {
    const said = { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
    return { key, order, photos, ...(Object.keys(said).length ? { hint: said } : {}) };
  });
}

/** @throws Problem bad_input where the form lacks what its topic demands, or brings what it does not take (`topicFault` reads it). A topic that is off by now demands nothing: its words are taken. */
export function holdToTopic(rules: FormTopicRule[], form: { topic: string; orderNumber: string }, photos: number): void {
  const rule = rules.find(({ key, on }) => on && key === form.topic);
  if (rule?.order === 'required' && !form.orderNumber) throw refused('orderNumber', 'orderNeeded');
  if (rule?.photos === 'no' && photos) throw refused('photos', 'photosUnasked');
}

/** What is said beside the field that `holdToTopic` refused; null for any other error. */
export function topicFault(error: unknown): FieldError | null {
  if (!(error instanceof Problem) || error.code !== 'bad_input') return null;
  const { field, words } = error.details;
  return field && (words === 'orderNeeded' || words === 'photosUnasked') ? { field, words, values: {} } : null;
}

function refused(field: string, words: string): Problem {
  return new Problem('bad_input', { field, words, note: words });
}
