/** Numeric ids that look like Shopify's (13 digits, safe integers) and are the same for the same seed. */

/** First id of a kind; each kind has a range of its own, so that an id mistaken for another kind's is never found. */
function firstId(kind: string): number {
  let hash = 7;
  for (const letter of kind) hash = (hash * 31 + letter.charCodeAt(0)) % 8_999;
  return 1_000_000_000_000 + hash * 1_000_000_000 + 100_000_001;
}

/** Takes the next id of a kind from the counters. Steps vary so that ids do not count orders, as at Shopify. */
export function takeId(counters: Map<string, number>, kind: string): string {
  const last = counters.get(kind);
  const next = last === undefined ? firstId(kind) : last + 32_768;
  counters.set(kind, next);
  return String(next);
}
