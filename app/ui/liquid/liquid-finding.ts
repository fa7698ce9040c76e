/** Something wrong at a place of a text. */
export interface LiquidFinding {
  /** From 1; a character is a UTF-16 unit. */
  line: number;
  column: number;
  /** How much is marked; to the end of the word where it is not known. */
  length?: number;
  /** In the reader's language. */
  message: string;
}

/** Where a finding begins and ends, in characters from the text's beginning. Never beyond the text, never empty unless the text is. Pure. */
export function spanOf(text: string, { line, column, length }: LiquidFinding): { from: number; to: number } {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const from = Math.min(start + Math.max(0, column - 1), Math.max(start, lineEnd - 1));
  const wanted = length ?? (/^[^\s|}]+/.exec(text.slice(from, from + 200))?.[0].length || 1);
  return { from, to: Math.min(text.length, from + Math.max(1, wanted)) };
}
