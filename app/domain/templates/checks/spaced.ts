/**
 * A pattern from plain words, one per line or bar: a space in them stands for
 * any space or none, as Korean is written both ways ("해 드렸" and "해드렸").
 * @param source alternatives of a regular expression; `\s` in it stays as it is
 */
export function spaced(source: string, flags = 'gu'): RegExp {
  return new RegExp(source.trim().replace(/\s*\n\s*/g, '|').replace(/ \??/g, '[ \\t]*'), flags);
}

/** The first place of a pattern in these words, from an offset; null for none. */
export function firstOf(pattern: RegExp, words: string, offset = 0): { from: number; to: number; found: string } | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(words);
  pattern.lastIndex = 0;
  return match && match[0] ? { from: offset + match.index, to: offset + match.index + match[0].length, found: match[0] } : null;
}
