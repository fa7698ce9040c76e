const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/**
 * The text with at most `max` graphemes: a syllable written in several code
 * points, or an emoji, is never torn. What was cut ends in "…".
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
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
