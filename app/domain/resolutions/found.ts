import type { Outcome } from './resolution-row.ts';

/** What reading Shopify said: it happened, nothing is there, or it cannot be told yet. */
export type Found = { outcome: Outcome } | { nothing: true } | { unclear: true };
