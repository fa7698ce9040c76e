import type { TemplatePrompt } from '#app/domain/templates/template-row.ts';

/** A prompt to begin with: a date, named as no other one is. Pure. */
export function newPrompt(prompts: TemplatePrompt[]): TemplatePrompt {
  const taken = new Set(prompts.map(({ name }) => name));
  let name = 'date';
  for (let number = 2; taken.has(name); number++) name = `date${number}`;
  return { name, kind: 'date', label: { ko: '', en: '' }, choices: [], required: true };
}

/** The list with one of its items a place further up (-1) or down (1); as it was where there is none. Pure. */
export function moved<T>(list: T[], place: number, step: -1 | 1): T[] {
  const other = place + step;
  if (other < 0 || other >= list.length) return list;
  return list.with(place, list[other]!).with(other, list[place]!);
}
