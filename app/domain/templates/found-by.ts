import { gramsOf, normalText } from '#app/platform/grams.ts';
import type { TemplateContent } from './template-row.ts';

/** In characters; eight texts of 20,000, with their subjects, titles and what it is used for, are less. */
const MAX_SAID = 170_000;

/** What a template is found by: all it says in both languages, a line per text, as a search compares it. Pure. */
export function foundBy({ title, usedWhen, texts }: Pick<TemplateContent, 'title' | 'usedWhen' | 'texts'>): { said: string; grams: string[] } {
  const written = [title.ko, title.en, usedWhen?.ko, usedWhen?.en, ...texts.flatMap(({ subject, body }) => [subject, body])];
  const lines = written.map((text) => normalText(text ?? '')).filter(Boolean);
  return { said: lines.join('\n').slice(0, MAX_SAID).toWellFormed(), grams: [...new Set(lines.flatMap(gramsOf))] };
}
