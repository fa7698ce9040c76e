import type { Desk } from '#app/desk/desk.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { ShopperRequest } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { requestWish } from './request-wish.server.ts';

/**
 * Freezes a plan of what a shopper asked, as a draft that an agent looks at and
 * confirms, or that is carried out at once where the shop wants that. Where
 * none can be made the ticket says why, and the agent has the shopper's words.
 * Run twice it is one plan.
 * @param desk whose actor is the customer: never anybody who could confirm it
 * @param isLast it will not be tried again: agents hear that no plan came of it
 * @throws Problem shopify_… that may be over later, not the last time
 */
export async function planRequest(desk: Desk, requestId: string, { isLast = false } = {}): Promise<'planned' | 'not_planned' | 'done'> {
  const where = { shopId: desk.shop.id, id: requestId };
  const request = await desk.db.shopperRequest.findFirst({ where });
  if (!request?.issueId || request.resolutionId || request.notPlanned) return 'done';
  const issueId = request.issueId;
  const planned = await planOrReason(desk, request, { issueId, isLast });
  await desk.transaction(async function keep(ledger) {
    const { values = {}, fault: _, ...kept } = planned;
    const { count } = await ledger.db.shopperRequest.updateMany({ where: { ...where, resolutionId: null, notPlanned: null }, data: kept });
    const subject = { subjectKind: 'order_issue', subjectId: issueId } as const;
    if (count === 1 && kept.resolutionId) await recordEvent(ledger, { kind: 'request_planned', ...subject, payload: { requestId, kind: request.kind } });
    if (count === 1 && kept.notPlanned) await recordEvent(ledger, { kind: 'request_not_planned', ...subject, ticketId: request.ticketId, payload: { words: kept.notPlanned, values } });
    await ledger.announce({ topic: 'ticket', ticketId: request.ticketId });
  });
  // A fault of ours is for the log as well.
  if (planned.fault) throw planned.fault;
  return planned.resolutionId ? 'planned' : 'not_planned';
}

interface Planned {
  resolutionId?: string;
  /** Why there is none, as a Problem has it: a key under `problems`. */
  notPlanned?: string;
  values?: Record<string, string | number>;
  fault?: unknown;
}

async function planOrReason(desk: Desk, request: ShopperRequest, { issueId, isLast }: { issueId: string; isLast: boolean }): Promise<Planned> {
  try {
    const wish = await requestWish(desk, request);
    const { id } = await planResolution(desk, { ...wish, issueId, ticketId: request.ticketId, key: request.id });
    return { resolutionId: id };
  } catch (error) {
    const mayPass = !(error instanceof Problem) || error.details.retry || error.code.startsWith('shopify_un');
    if (mayPass && !isLast) throw error;
    if (mayPass) return { notPlanned: 'request_plan_failed', ...(error instanceof Problem ? {} : { fault: error }) };
    return { notPlanned: error.details.words ?? error.code, ...(error.details.values ? { values: error.details.values } : {}) };
  }
}
