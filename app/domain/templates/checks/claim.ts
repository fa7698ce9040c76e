import type { Sentence } from './reading.ts';

/** What a message may say has happened. */
export type Happened = 'shipped' | 'resent' | 'delivered' | 'refunded' | 'cancelled' | 'voided';

export interface Claim {
  kind: Happened;
  /** Of the whole text. */
  from: number;
  to: number;
  sentence: Sentence;
  /** The same said of what has not happened: true, whatever the facts. Null where it cannot be turned. */
  denied: string | null;
}

export interface ClaimPattern {
  kind: Happened;
  pattern: RegExp;
  /** Tried on the words of the clause before, within and behind the match: one hit, and nothing is claimed. */
  unless: RegExp[];
  /** Whether the sentence, or the one before it, tells what else it is said of. */
  ofElse?(words: string, before: string): boolean;
  /** The match, turned into its opposite. */
  denied(match: string): string | null;
}
