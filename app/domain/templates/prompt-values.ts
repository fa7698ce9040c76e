import type { PromptKind, TemplatePrompt, TextLocale } from './template-row.ts';

const MAX_TEXT = 500;

/** What could not be taken of what the agent filled in. */
export interface PromptFault {
  name: string;
  /** Key under `problems`. */
  words: string;
}

/**
 * What the agent filled in, as words for `{{ prompt.… }}`: words, never Liquid
 * (the renderer sees to that). A choice is its number from 0, a date
 * "2026-11-30", a number its digits.
 * @returns every prompt by name: null for one that may be left out and was;
 *   required ones that are missing are left out, and are holes then
 */
export function promptWords(prompts: TemplatePrompt[], values: Record<string, string>, locale: TextLocale): { words: Record<string, string | null>; faults: PromptFault[] } {
  const words: Record<string, string | null> = {};
  const faults: PromptFault[] = [];
  for (const prompt of prompts) {
    const typed = (values[prompt.name] ?? '').toWellFormed().replace(/[\p{Cc}\p{Co}\s]+/gu, ' ').trim();
    const said = typed === '' ? null : kinds[prompt.kind](typed, prompt, locale);
    if (typed !== '' && said === null) faults.push({ name: prompt.name, words: `template_prompt_not_${prompt.kind}` });
    if (said !== null || !prompt.required) words[prompt.name] = said;
  }
  return { words, faults };
}

type Reader = (typed: string, prompt: TemplatePrompt, locale: TextLocale) => string | null;

const kinds: Record<PromptKind, Reader> = {
  date: (typed, _, locale) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : null;
    if (!day || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(typed)) return null;
    return new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  },
  choice: (typed, { choices }, locale) => (/^\d{1,3}$/.test(typed) ? (choices[Number(typed)]?.[locale] ?? null) : null),
  number: (typed) => (/^-?\d{1,12}(\.\d{1,6})?$/.test(typed) ? typed : null),
  text: (typed) => (typed.length <= MAX_TEXT ? typed : null),
};
