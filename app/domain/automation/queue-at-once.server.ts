import type { Desk } from '#app/desk/desk.ts';
import { mayActAtOnce } from './may-act-at-once.server.ts';
import { policyKindOf } from './shopper-policy.ts';

/** About half an hour, by the queue's growing pauses: what is done later is not done at once. */
const TRIES = 8;

/** A plan was made of what a shopper asked: done at once, where the shop wants that. */
export async function queueAtOnce(desk: Desk, requestId: string): Promise<void> {
  const request = await desk.db.shopperRequest.findFirst({ where: { shopId: desk.shop.id, id: requestId }, select: { kind: true } });
  const kind = request && policyKindOf(request.kind);
  if (!kind || !(await mayActAtOnce(desk, request.kind))) return;
  await desk.transaction(async function queue(ledger) {
    await ledger.enqueue('act-at-once', { shopId: ledger.shop.id, requestId, kind }, { key: `act-at-once:${requestId}`, maxAttempts: TRIES });
  });
}
