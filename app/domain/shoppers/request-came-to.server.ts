import type { Desk } from '#app/desk/desk.ts';
import { mayActAtOnce } from '#app/domain/automation/may-act-at-once.server.ts';
import { isShopperActor } from '#app/domain/automation/shopper-policy.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import { seconds } from '#app/platform/spans.ts';
import type { RequestKind } from './order-help.ts';

/** What a shopper is told of a request: that it was taken, or that it is done. Keys of the block's words. */
export type CameTo = 'done' | 'done_cancel' | 'done_return' | 'done_address';

const EACH = seconds(0.3);
/** Longer nobody should look at a button. What is done later is told by mail. */
const MOST = seconds(6);

/** Which request: the newest of a kind for an order. */
interface Asked {
  orderId: string;
  kind: RequestKind;
  /** It was taken before this post of it, and is answered as it stands. */
  again: boolean;
}

/**
 * What a request came to, by what really happened: where the shop has such done
 * at once, one that was just taken is waited for a little, in which this request
 * costs two readings each third of a second and nothing else. Only what is certain
 * and told by mail is done.
 * @param wait lets so many milliseconds go by
 */
export async function requestCameTo(desk: Desk, { orderId, kind, again }: Asked, wait: (milliseconds: number) => Promise<unknown>): Promise<CameTo> {
  if ((kind !== 'cancel' && kind !== 'return' && kind !== 'address') || !(await mayActAtOnce(desk, kind))) return 'done';
  for (let waited = 0; ; waited += EACH) {
    const request = await desk.db.shopperRequest.findFirst({ where: { shopId: desk.shop.id, orderId, kind }, orderBy: { createdAt: 'desc' }, select: { toldAt: true, leftBecause: true, notPlanned: true, resolutionId: true } });
    if (request?.toldAt) return `done_${kind}`;
    if (again || !request || request.leftBecause || request.notPlanned || waited >= MOST || !(await mayStillCome(desk, request.resolutionId))) return 'done';
    await wait(EACH);
  }
}

/** It is yet to be planned or done, or done by the policy and about to be told. What people took, what failed and money that the provider still has take longer. */
async function mayStillCome(desk: Desk, resolutionId: string | null): Promise<boolean> {
  if (!resolutionId) return true;
  const plan = await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, id: resolutionId }, select: { state: true, confirmedBy: true } });
  if (plan?.state === 'draft') return true;
  if (!plan || !isShopperActor(plan.confirmedBy)) return false;
  return plan.state === 'confirmed' || plan.state === 'running' || (plan.state === 'done' && Object.keys(await outcomeVariables(desk, resolutionId)).length > 0);
}
