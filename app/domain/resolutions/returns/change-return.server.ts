import type { Desk } from '#app/desk/desk.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { OrderReturn, ReturnChange, ReturnStatus } from '#app/gateways/shopify/port/returns.ts';
import { Problem } from '#app/platform/problem.ts';
import { certainFailure } from '../failure.ts';
import { keepReturns } from './refresh-returns.server.ts';
import { returnToChange } from './return-to-change.server.ts';

const BECOMES: Record<ReturnChange['to'], ReturnStatus> = { approve: 'open', decline: 'declined', close: 'closed', reopen: 'open', cancel: 'canceled' };
/** A cancelled return says nothing of how it came to be: to do it again is to have done it. */
const FROM: Record<ReturnChange['to'], ReturnStatus[]> = { approve: ['requested'], decline: ['requested'], close: ['open'], reopen: ['closed'], cancel: ['open', 'requested'] };

/**
 * Answers a request, closes, reopens or cancels a return of the order, whoever
 * made it, on the agent's own token. What it shall become is written first:
 * by whatever way the change is heard of, it is told of this agent. One that is
 * so already is answered as it is; an answer that was lost is found by reading.
 * @throws Problem not_found, not_allowed, not_possible (it is in no state for it), scope_missing, staff_not_permitted, shopify_unknown
 */
export async function changeReturn(desk: Desk, orderId: string, returnId: string, change: ReturnChange): Promise<OrderReturn> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  await assertGranted(desk, 'returns');
  const doc = await returnToChange(desk, orderId, returnId);
  const becomes = BECOMES[change.to];
  if (doc.status === becomes) return doc;
  if (!FROM[change.to].includes(doc.status)) throw new Problem('not_possible', { words: `return_is_${doc.status}`, values: { name: doc.name } });
  if (change.to === 'cancel' && doc.lines.some((line) => line.processed > 0)) throw new Problem('not_possible', { words: 'return_came_in', values: { name: doc.name } });
  await desk.db.orderReturn.updateMany({ where: { shopId: desk.shop.id, id: returnId }, data: { wanted: becomes, wantedBy: desk.actor.id, wantedAt: desk.clock.now() } });
  const changed = await send(desk, doc, change);
  await keepReturns(desk, [changed], desk.clock.now());
  return changed;
}

async function send(desk: Desk, doc: OrderReturn, change: ReturnChange): Promise<OrderReturn> {
  try {
    return await desk.shopify.changeReturn(doc.id, change);
  } catch (error) {
    const now = error instanceof Problem ? await desk.shopify.orderReturn(doc.id).catch(() => null) : null;
    // Lost on the way, or done by a colleague in this moment: it is as it was wanted.
    if (now?.status === BECOMES[change.to]) return now;
    if (certainFailure(error)) await forgetWish(desk, doc.id);
    throw error;
  }
}

/** It was not done: what somebody else makes of the return later is not told of this agent. */
async function forgetWish({ shop, db, actor }: Desk, returnId: string): Promise<void> {
  await db.orderReturn.updateMany({ where: { shopId: shop.id, id: returnId, wantedBy: actor.id! }, data: { wanted: null, wantedBy: null, wantedAt: null } });
}
