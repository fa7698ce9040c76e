import type { Base } from './use-base.ts';

export type ThenStatus = 'open' | 'waiting' | 'resolved';

/** A reply whose words promise money: it leaves with its resolution. */
export interface PromisedReply {
  text: string;
  templateId: string | null;
  base: Base;
  /** Lets the draft come to rest first. */
  settle(): Promise<void>;
  /** Empties the composer. */
  sent(): void;
}

/** Words that stand for an outcome wait for it; they are Liquid until then. */
export function promiseIn(text: string): 'refund' | 'replacement' | null {
  const found = /\{\{-?\s*(refund|replacement)\./.exec(text);
  return found ? (found[1] as 'refund' | 'replacement') : null;
}
