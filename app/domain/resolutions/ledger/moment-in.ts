import type { Outcome } from '../outcome.ts';

/** When it came about, by Shopify's clock, or else then; null while the payment provider has not said so. Pure. */
export function momentIn(outcome: Outcome, then: Date): Date | null {
  if ('pending' in outcome && outcome.pending) return null;
  const told = outcome.kind === 'cancellation' ? outcome.cancelledAt : outcome.at;
  return told ? new Date(told) : then;
}
