/**
 * Whether a moment stands for a day without an hour: Shopify gives such a day
 * (an estimated delivery) as its midnight in UTC. It is that day everywhere, so
 * it is not to be read by the clock of any other zone.
 */
export function isDayAlone(at: Date): boolean {
  return at.getTime() % DAY === 0;
}

const DAY = 24 * 60 * 60 * 1000;
