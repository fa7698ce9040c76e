import { wordsFor, type Locale } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';
import type { TemplateProblem } from './template-problems.ts';

/** A refusal whose list of problems is in the reader's words: `shown.problems`, each with its `message` beside its field. Anything else as it was. */
export function wordedProblems(error: unknown, locale: Locale): unknown {
  if (!(error instanceof Problem)) return error;
  const { problems } = (error.details.shown ?? {}) as { problems?: TemplateProblem[] };
  if (!problems) return error;
  const words = wordsFor(locale, 'problems');
  return new Problem(error.code, { ...error.details, shown: { problems: problems.map((problem) => ({ ...problem, message: words(problem.words, problem.values) })) } });
}
