import type { Failure } from './failure.ts';
import type { Outcome } from './resolution-row.ts';

/** What reading Shopify said: it happened, it came undone, nothing is there, or it cannot be told yet. */
export type Found = { outcome: Outcome } | { undone: Failure } | { nothing: true } | { unclear: true };
