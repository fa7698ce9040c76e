import type { Desk } from '#app/desk/desk.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { ShopperRequest } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { requestWish } from './request-wish.server.ts';

/**
 * Freezes a plan of what a shopper asked, as a draft that an agent looks at and
 * confirms, or that is carried out at once where the shop wants that. Where none can be made the reason is kept, and the agent has the
 * shopper's words. Run twice it is one plan.
 * @param desk whose actor is the customer: never anybody who could confirm it
 * @throws Problem shopify_… that may be over later
 */
export async function planRequest(desk: Desk, requestId: string): Promise<'planned' | 'not_planned' | 'done'> {
  const where = { shopId: desk.shop.id, id: requestId };
  const request = await desk.db.shopperRequest.findFirst({ where });
  if (!request?.issueId || request.resolutionId || request.notPlanned) return 'done';
  const planned = await planOrReason(desk, request, request.issueId);
  await desk.transaction(async function keep(ledger) {
    const { count } = await ledger.db.shopperRequest.updateMany({ where: { ...where, resolutionId: null, notPlanned: null }, data: planned });
    if (count === 1 && 'resolutionId' in planned) await recordEvent(ledger, { kind: 'request_planned', subjectKind: 'order_issue', subjectId: request.issueId!, payload: { requestId, kind: request.kind } });
    await ledger.announce({ topic: 'ticket', ticketId: request.ticketId });
  });
  return 'resolutionId' in planned ? 'planned' : 'not_planned';
}

async function planOrReason(desk: Desk, request: ShopperRequest, issueId: string): Promise<{ resolutionId: string } | { notPlanned: string }> {
  try {
    const wish = await requestWish(desk, request);
    const { id } = await planResolution(desk, { ...wish, issueId, ticketId: request.ticketId, key: request.id });
    return { resolutionId: id };
  } catch (error) {
    if (!(error instanceof Problem) || error.details.retry || error.code.startsWith('shopify_un')) throw error;
    return { notPlanned: error.details.words ?? error.code };
  }
}
