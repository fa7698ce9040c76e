import type { TemplatePrompt } from './template-row.ts';
import type { Unplaced } from './text-problem.ts';
import { VARIABLES } from './variables.ts';

const CALCULATING = ['plus', 'minus', 'times', 'divided_by', 'round', 'ceil', 'floor'];

/** Filters that calculate with what is words, or make a date of what is one in words already. */
export function unfitFilters(text: string, prompts: TemplatePrompt[]): Unplaced[] {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)\s*(\|[^{}]*)\}\}/g)].flatMap((output): Unplaced[] => {
    const [whole, path = '', filters = ''] = output;
    const isNumber = typeOf(path, prompts) === 'number';
    if (!typeOf(path, prompts)) return [];
    const named = filters.replace(/'[^']*'|"[^"]*"/g, '').matchAll(/\|\s*(\w+)/g);
    const unfit = [...named].map(([, name = '']) => name).find((name) => name === 'date' || (CALCULATING.includes(name) && !isNumber));
    return unfit ? [{ code: 'bad_input', words: 'template_filter_unfit', values: { hole: path, filter: unfit }, from: output.index, to: output.index + whole.length }] : [];
  });
}

function typeOf(path: string, prompts: TemplatePrompt[]): string | undefined {
  return VARIABLES.find((variable) => variable.path === path)?.type ?? prompts.find(({ name }) => path === `prompt.${name}`)?.kind;
}
