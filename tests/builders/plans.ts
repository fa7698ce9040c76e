import type { Desk } from '#app/desk/desk.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { RefundWish, ReplacementWish } from '#app/domain/resolutions/wish.ts';

interface Where {
  issueId: string;
  ticketId: string | null;
  key: string;
}

export type RefundToPlan = RefundWish & Where;
export type ReplacementToPlan = ReplacementWish & Where;

/** A refund's plan, from one flat wish. */
export function planRefund(desk: Desk, { issueId, ticketId, key, ...wish }: RefundToPlan): Promise<ResolutionRow> {
  return planResolution(desk, { kind: 'refund', wish, issueId, ticketId, key });
}

/** A replacement's plan, from one flat wish. */
export function planReplacement(desk: Desk, { issueId, ticketId, key, ...wish }: ReplacementToPlan): Promise<ResolutionRow> {
  return planResolution(desk, { kind: 'replacement', wish, issueId, ticketId, key });
}
