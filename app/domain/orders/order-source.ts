/** Where news of an order come from. */
export interface OrderSource {
  /** `fill` tells of the past: what it finds for the first time is history, not news. */
  source: 'live' | 'webhook' | 'fill';
  /** When the reading of it began; absent for what was sent to us. */
  readAt?: Date;
}
