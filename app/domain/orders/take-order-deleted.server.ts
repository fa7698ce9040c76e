import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { restId } from '#app/platform/rest-payload.ts';
import { markOrderDeleted } from './mark-order-deleted.server.ts';

const OrderDeletedPayload = z.object({ id: restId });

/** orders/delete. @throws ZodError for a body of another shape */
export async function takeOrderDeleted(desk: Desk, body: unknown): Promise<void> {
  const { id } = OrderDeletedPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    await markOrderDeleted(ledger, id);
  });
}
