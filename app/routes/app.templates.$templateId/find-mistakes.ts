import type { i18n } from 'i18next';
import { templateProblems, type TemplateProblem } from '#app/domain/templates/template-problems.ts';
import type { TemplateContent } from '#app/domain/templates/template-row.ts';
import type { Finding } from './findings.ts';

/**
 * What keeps a template from being saved, in words.
 * @param all also what has no place in a text, and what is merely not written yet
 */
export function findMistakes(content: TemplateContent, all: boolean, words: Pick<i18n, 't'>): Finding[] {
  const problems = templateProblems(content);
  return problems.filter((problem) => all || isMistyped(problem)).map((problem) => findingOf(problem, words));
}

/** An empty field is not wrong yet: somebody may be about to write it. */
function isMistyped({ line, words }: TemplateProblem): boolean {
  return line !== undefined && words !== 'template_empty';
}

function findingOf({ field, words: key, values, line, column, from, to }: TemplateProblem, words: Pick<i18n, 't'>): Finding {
  const place = line !== undefined && column !== undefined && from !== undefined && to !== undefined && key !== 'template_empty' ? { line, column, length: to - from } : null;
  // The place is told beside it already.
  const said = place && key === 'template_unreadable_at' ? 'template_unreadable' : key;
  return { field, place, message: words.t(`problems:${said}`, values) };
}
