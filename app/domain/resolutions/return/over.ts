import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';

/** Closed, or all of it taken in and given out: nothing more can come of it. Of lines that were not read, nobody knows. */
export function isOver(doc: OrderReturn): boolean {
  if (doc.status === 'closed') return true;
  return doc.status === 'open' && !doc.more && doc.lines.length > 0 && [...doc.lines, ...doc.exchanges].every((line) => line.processed >= line.quantity);
}

/** It will not be: nothing of it came back, and nothing will. */
export function isUndone(doc: OrderReturn): boolean {
  return doc.status === 'canceled' || doc.status === 'declined';
}
