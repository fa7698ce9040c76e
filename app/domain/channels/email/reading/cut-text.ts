const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** Code units of one grapheme, as people write: a family of four is eleven. */
const LONGEST = 12;

/**
 * The text with at most `max` graphemes: a syllable written in several code
 * points, or an emoji, is never torn. What was cut ends in "…".
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  // A letter under a million accents is one grapheme as well.
  const bounded = text.slice(0, max * LONGEST).toWellFormed();
  return bounded.length < text.length ? `${graphemesOf(bounded, max).replace(/…$/, '')}…` : graphemesOf(text, max);
}

function graphemesOf(text: string, max: number): string {
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (++count === max) {
      const rest = text.slice(index);
      const [first] = graphemes.segment(rest);
      return first!.segment.length === rest.length ? text : `${text.slice(0, index)}…`;
    }
  }
  return text;
}

/** Without what PostgreSQL cannot hold or a page should not show: NUL, other control characters, lone surrogates. */
export function storableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
    .toWellFormed();
}
