import type { TemplatePrompt, TextLocale } from './template-row.ts';

/** A word in each prompt's place, for trying a text: the first choice, or the kind of thing that is asked for. */
export function examplePrompts(prompts: TemplatePrompt[], locale: TextLocale): Record<string, string> {
  return Object.fromEntries(prompts.map((prompt) => [prompt.name, prompt.choices[0]?.[locale] || EXAMPLES[prompt.kind][locale]]));
}

const EXAMPLES = {
  date: { ko: '2026년 11월 30일', en: 'November 30, 2026' },
  choice: { ko: '첫 번째 항목', en: 'the first choice' },
  number: { ko: '3', en: '3' },
  text: { ko: '직접 쓴 말', en: 'typed words' },
};
