import { Problem } from '#app/platform/problem.ts';

/**
 * The refusal of a text that is no Liquid we allow. The engine's own words are
 * English and about its inside: a merchant is told the place instead, and the
 * tag or filter where that is what is wrong.
 */
export function unreadableTemplate(error: Error): Problem {
  const said = { cause: error };
  const place = /line:(\d+), col:(\d+)/.exec(error.message);
  const at: Record<string, number> = place ? { line: Number(place[1]), column: Number(place[2]) } : {};
  if (/limit exceeded/.test(error.message)) return new Problem('bad_input', { words: 'template_runs_away', ...said });
  const filter = /undefined filter: ([\w-]+)/.exec(error.message)?.[1];
  if (filter) return new Problem('bad_input', { words: 'template_filter_refused', values: { filter, ...at }, ...said });
  const tag = /tag "([\w-]+)" not found/.exec(error.message)?.[1];
  if (tag && !BLOCK_PARTS.test(tag)) return new Problem('bad_input', { words: 'template_tag_refused', values: { tag, ...at }, ...said });
  if (!place) return new Problem('bad_input', { words: 'template_unreadable', ...said });
  return new Problem('bad_input', { words: 'template_unreadable_at', values: at, ...said });
}

/** Ends and branches of blocks we know: where one is "not found", its beginning is what is missing. */
const BLOCK_PARTS = /^(end(if|unless|case|for|capture|comment|raw)|else|elsif|when)$/;
