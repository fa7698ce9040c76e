import type { ResolutionKind } from './template-row.ts';
import type { TicketFacts } from './ticket-facts.ts';

/** Why the customer wrote, as far as it matters for how one answers. */
export type Matter = 'late' | 'lost' | 'damaged' | 'wrong' | 'missing' | 'defective' | 'not_as_described' | 'size' | 'changed_mind' | 'billing' | 'question' | 'thanks' | 'other';

/** What the message is about to lead to: each has questions that come next. */
export type Expectation = ResolutionKind | 'late';

export type Check = 'steps' | 'positive' | 'tone' | 'plain' | 'next_step' | 'follow_up' | 'name' | 'holes' | 'untruths';

export interface CheckWanted {
  /** The customer's language: taken where the words themselves do not show it. */
  locale: 'ko' | 'en';
  matter: Matter;
  /** Null where nothing is known: then untruths are not looked for. */
  facts: TicketFacts | null;
  /** What the message is known to lead to; what its words speak of is added. */
  expects: Expectation[];
}

/** One thing to look at. Only holes and untruths block. */
export interface Finding {
  check: Check;
  severity: 'hint' | 'block';
  /** Half-open range of the text; empty where something is missing, and then a place to put it. */
  from: number;
  to: number;
  /** Key and values of the words in `checks.json`. */
  words: { key: string; values?: Record<string, string | number> };
  /** What one click does: `replacement` takes the place of from…to. */
  mend?: Mend;
}

export interface Mend {
  /** Key of the button's words in `checks.json`. */
  label: string;
  values?: Record<string, string | number>;
  replacement: string;
}
