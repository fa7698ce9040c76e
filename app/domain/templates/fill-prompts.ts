import type { TemplatePrompt, TextLocale } from './template-row.ts';

/** Longest words that an agent may put in. */
export const MAX_FILLED = 500;

export interface FilledPrompts {
  /** Words for the text, by the prompt's name; null for what may be left out and was; nothing for what still has to be filled in. */
  values: Record<string, string | null>;
  /** Names of prompts whose value is none of their kind. */
  wrong: string[];
}

/**
 * What an agent filled in, as words of the text's language. Pure.
 * @param typed by the prompt's name: a date as "2026-11-30", a choice as its words in either language
 */
export function fillPrompts(prompts: TemplatePrompt[], typed: Record<string, string>, locale: TextLocale): FilledPrompts {
  const filled: FilledPrompts = { values: {}, wrong: [] };
  for (const prompt of prompts) {
    const value = (Object.hasOwn(typed, prompt.name) ? typed[prompt.name]! : '').trim();
    const words = value === '' ? null : wordsOf(prompt, value, locale);
    if (value !== '' && words === null) filled.wrong.push(prompt.name);
    else if (words !== null || !prompt.required) filled.values[prompt.name] = words;
  }
  return filled;
}

function wordsOf({ kind, choices }: TemplatePrompt, value: string, locale: TextLocale): string | null {
  if (kind === 'date') return dateWords(value, locale);
  if (kind === 'choice') return choices.find(({ ko, en }) => value === ko || value === en)?.[locale] ?? null;
  if (kind === 'number') return /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? value : null;
  return value.length <= MAX_FILLED ? value : null;
}

/** A day of the calendar, in no zone: it is the same day everywhere. */
function dateWords(value: string, locale: TextLocale): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  // The 30th of February becomes a day of March.
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return null;
  return new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
