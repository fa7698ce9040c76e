/** Tells the app's subscriptions what one act changed. */
import { randomUUID } from 'node:crypto';
import type { Emit, ShopState } from '../types.ts';

export type News = [topic: string, payload: Record<string, unknown>];

/** Emits every item under one Event-Id, as deliveries of one act share it. */
export function announce(emit: Emit, shop: ShopState, news: News[]): void {
  const eventId = randomUUID();
  for (const [topic, payload] of news) emit(shop, topic, payload, { eventId });
}
