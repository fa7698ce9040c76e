import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { restId } from '#app/platform/rest-payload.ts';
import { queueRefresh } from './queue-refresh.ts';

const OrderEditedPayload = z.object({ order_edit: z.object({ order_id: restId }) });

/** orders/edited names lines and differences; the order itself is read. @throws ZodError for a body of another shape */
export async function takeOrderEdited(desk: Desk, body: unknown): Promise<void> {
  const { order_edit } = OrderEditedPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    await queueRefresh(ledger, order_edit.order_id);
  });
}
