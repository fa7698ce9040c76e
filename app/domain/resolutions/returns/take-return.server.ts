import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { queueRefresh } from '#app/domain/orders/queue-refresh.ts';
import { Problem } from '#app/platform/problem.ts';
import { keepReturns } from './refresh-returns.server.ts';

/** Every topic names the return by its gid, and most by nothing else that all of them have; the return itself is read. */
const ReturnPayload = z.object({ admin_graphql_api_id: z.string().regex(/^gid:\/\/shopify\/Return\/\d+$/).optional() });

/**
 * returns/*. What it says is read from Shopify, so that late, doubled and
 * shuffled news do no harm. A body that names no return (Shopify's example of
 * returns/process is empty) is left to orders/updated and the night.
 * @throws Problem shopify_unavailable (retry)
 */
export async function takeReturn(desk: Desk, body: unknown): Promise<void> {
  const id = ReturnPayload.parse(body).admin_graphql_api_id?.split('/').at(-1);
  if (!id) return;
  const readAt = desk.clock.now();
  const doc = await readReturn(desk, id);
  if (!doc) return;
  await keepReturns(desk, [doc], readAt);
  await desk.transaction(async function refresh(ledger) {
    await queueRefresh(ledger, doc.orderId);
  });
}

/** The permission may be gone by the time the news are read. */
async function readReturn(desk: Desk, id: string) {
  try {
    return await desk.shopify.orderReturn(id);
  } catch (error) {
    if (error instanceof Problem && error.code === 'scope_missing') return null;
    throw error;
  }
}
