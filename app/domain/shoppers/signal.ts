import { z } from 'zod';
import { isLocale } from '#app/domain/help/locales.ts';

const locale = z.string().max(12).refine(isLocale);
const article = z.string().regex(/^[a-z0-9]{4,24}$/);

/**
 * What a help block tells of its reader: an article was opened, did or did not
 * answer, was opened as a suggestion of the form; or a search found nothing.
 */
const Signal = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['view', 'helped', 'unhelped', 'suggested']), about: article, locale }),
  z.object({ kind: z.literal('miss'), about: z.string().min(1).max(200), locale }),
]);

export type Signal = z.infer<typeof Signal>;

const MOST_AT_ONCE = 20;

/** The signals in a text of a beacon; those that are none of ours are left out. */
export function signalsIn(text: string): Signal[] {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return [];
  }
  return [told].flat().slice(0, MOST_AT_ONCE).flatMap((one) => Signal.safeParse(one).data ?? []);
}
