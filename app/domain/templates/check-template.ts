import { Problem } from '#app/platform/problem.ts';
import { checkText } from './check-text.ts';
import type { ResolutionKind, TemplatePrompt, TextLocale } from './template-row.ts';

/**
 * Refuses a text that could never be sent, by the first thing that is wrong
 * with it (checkText tells all).
 * @throws Problem template_hole, bad_input, too_large, each with its field
 */
export function checkTemplateText(text: string, locale: TextLocale, resolutionKind: ResolutionKind | null, field: string, prompts: TemplatePrompt[] = []): void {
  const [first] = checkText(text, { locale, resolutionKind, prompts });
  if (first) throw new Problem(first.code, { words: first.words, values: first.values, field });
}
