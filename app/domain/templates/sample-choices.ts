import { samples } from './samples/samples.ts';
import type { MessageContext } from './message-context.ts';
import type { TextLocale, Words } from './template-row.ts';

/** The sample orders to choose from, the everyday ones first. */
export const sampleChoices: { id: string; title: Words }[] = samples.ko.map(({ id, title }) => ({ id, title }));

/** Everything that a sample fills in, in this language; null for one that does not exist. */
export function sampleContextOf(id: string, locale: TextLocale): MessageContext | null {
  return samples[locale].find((sample) => sample.id === id)?.context ?? null;
}
