export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** Points one app may spend in one shop: a bucket that refills steadily. */
export interface Bucket {
  /** Takes the points and says yes, or takes nothing and says no. */
  take(points: number): boolean;
  giveBack(points: number): void;
  status(): ThrottleStatus;
}

/** Shopify's standard plan: 2000 points, 100 more every second (https://shopify.dev/docs/api/usage/limits). */
const SIZE = 2000;
const PER_SECOND = 100;

/** A full bucket. `clock` gives milliseconds; only their difference counts. */
export function bucket(clock: () => number): Bucket {
  let available = SIZE;
  let at = clock();
  const refill = (): void => {
    const now = clock();
    available = Math.min(SIZE, available + ((now - at) / 1000) * PER_SECOND);
    at = now;
  };
  return {
    take(points) {
      refill();
      if (points > available) return false;
      available -= points;
      return true;
    },
    giveBack(points) {
      refill();
      available = Math.min(SIZE, available + points);
    },
    status() {
      refill();
      return { maximumAvailable: SIZE, currentlyAvailable: Math.floor(available), restoreRate: PER_SECOND };
    },
  };
}
