import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { days, hours } from '#app/platform/spans.ts';
import type { Happened } from '../outcome.ts';
import { openReturn } from './open-return.server.ts';
import { isOver } from './over.ts';
import type { ReturnOutcome, ReturnPlan, WayBackGiven } from './return-plan.ts';

/** News come by webhook; this is for those that never arrive. */
export const RETURN_CHECK = days(1);
/** A reply waits for the label: it may come by a way that nobody tells us of. */
export const LABEL_CHECK = hours(1);

export async function carryOutReturn(desk: Desk, resolutionId: string, plan: ReturnPlan): Promise<Happened<ReturnOutcome>> {
  const { doc, way } = await openReturn(desk, resolutionId, plan);
  return returnHappened(doc, way);
}

/** A return is settled when nothing of it is awaited any more. */
export function returnHappened(doc: OrderReturn, way: WayBackGiven): Happened<ReturnOutcome> {
  const over = isOver(doc);
  return { outcome: returnOutcome(doc, way), state: 'return_opened', settled: over, lookIn: over ? null : way.wayMissing ? LABEL_CHECK : RETURN_CHECK, made: { madeId: doc.id } };
}

export function returnOutcome(doc: OrderReturn, way: WayBackGiven): ReturnOutcome {
  return { kind: 'return', returnId: doc.id, name: doc.name, status: doc.status, ...way, at: doc.createdAt.toISOString() };
}

