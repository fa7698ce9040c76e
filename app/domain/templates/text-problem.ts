import type { ProblemCode } from '#app/platform/problem.ts';

/** One thing that is wrong with a text, and where. */
export interface TextProblem {
  code: ProblemCode;
  /** Key under `problems` in the locale files. */
  words: string;
  values: Record<string, string | number>;
  /** Offsets into the text, half open, in UTF-16 units as an editor counts. */
  from: number;
  to: number;
  /** From 1. */
  line: number;
  column: number;
}

/** Before its line is counted. */
export type Unplaced = Omit<TextProblem, 'line' | 'column'>;
