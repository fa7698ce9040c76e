import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { queueFill } from './queue-fill.ts';

const BulkFinishedPayload = z.object({ admin_graphql_api_id: z.string() });

/** bulk_operations/finish: a fill that waits for this result goes on at once. @throws ZodError for a body of another shape */
export async function takeBulkFinished(desk: Desk, body: unknown): Promise<void> {
  const bulkOperationId = BulkFinishedPayload.parse(body).admin_graphql_api_id.split('/').at(-1)!;
  await desk.transaction(async function take(ledger) {
    const run = await ledger.db.syncRun.findFirst({ where: { shopId: ledger.shop.id, state: 'running', step: 'bulk', bulkOperationId }, select: { id: true } });
    if (run) await queueFill(ledger, run.id);
  });
}
