import { Problem } from '#app/platform/problem.ts';

/**
 * The refusal of a text that is no Liquid we allow. The engine's own words are
 * English and about its inside: a merchant is told the place instead.
 */
export function unreadableTemplate(error: Error): Problem {
  const place = /line:(\d+), col:(\d+)/.exec(error.message);
  if (!place) return new Problem('bad_input', { words: 'template_unreadable', cause: error });
  return new Problem('bad_input', { words: 'template_unreadable_at', values: { line: Number(place[1]), column: Number(place[2]) }, cause: error });
}
