import type { Order, SyncRun } from '#app/platform/generated/prisma/client.ts';
import { hours } from '#app/platform/spans.ts';
import { VISIBLE_FOR } from '../visible-for.ts';

/** Shopify's clock is not ours: an order of this last hour may be hidden already. */
const MARGIN = hours(1);

/** Younger orders Shopify shows to everybody who may read orders. */
export function edgeOf(run: Pick<SyncRun, 'startedAt'>): Date {
  return new Date(run.startedAt.getTime() - VISIBLE_FOR + MARGIN);
}

/** Newest first; the cursor names the last one seen. */
export const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

export function cursorAt({ createdAt, id }: Pick<Order, 'createdAt' | 'id'>): string {
  return `${createdAt.toISOString()}|${id}`;
}

export function afterCursor(cursor: string | null) {
  if (!cursor) return {};
  const [at, id] = cursor.split('|') as [string, string];
  const createdAt = new Date(at);
  // The bound alone can stand on an index: without it each piece would walk from the newest.
  return { AND: [{ createdAt: { lte: createdAt } }], OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
