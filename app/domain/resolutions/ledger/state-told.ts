import type { ResolutionState } from '../resolution.ts';

/**
 * How a line's state is called, under `state` of the ledger's words. What Mend
 * has done and Shopify has not booked yet is not called done: its money waits
 * for the payment provider, or its order for Shopify.
 */
export function stateTold(state: ResolutionState, open: boolean): ResolutionState | 'pending' {
  return open && state === 'done' ? 'pending' : state;
}
