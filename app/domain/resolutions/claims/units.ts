import type { ResolutionState } from '../resolution.ts';

/** A unit that a resolution has taken, with what is needed to judge it. */
export interface ClaimedUnit {
  unit: number;
  kind: string;
  state: ResolutionState;
  /** When Shopify's refundable count began to know of it; null until then. */
  settledAt: Date | null;
}

/** Kinds whose units leave the order at Shopify: by the money, or, of an exchange, when its goods were taken in. */
const LEAVES_THE_ORDER = ['refund', 'return_processing', 'exchange', 'cancellation'];

/** Whether Shopify's refundable count knows of this claim. */
export function isCounted({ kind, state, settledAt }: ClaimedUnit): boolean {
  return LEAVES_THE_ORDER.includes(kind) && state === 'done' && settledAt !== null;
}

/** Whether Shopify may have counted it already, while its answer or its end is still on its way. */
export function mayBeCounted(claim: ClaimedUnit): boolean {
  const { kind, state } = claim;
  if (!LEAVES_THE_ORDER.includes(kind) || isCounted(claim)) return false;
  return state === 'running' || state === 'unknown' || (state === 'done' && kind === 'cancellation');
}

/**
 * Which units of a line may still be compensated, lowest first. Shopify's
 * refundable count knows of every refund, ours and others', up to the moment it
 * was read; it knows nothing of replacements and of what is under way.
 * @param refundable what Shopify said is left of the line
 * @param readAt when it said so
 */
export function freeUnits(bought: number, refundable: number, claims: ClaimedUnit[], readAt: Date): number[] {
  const unseen = claims.filter((claim) => !(isCounted(claim) && claim.settledAt! < readAt));
  const left = Math.max(0, refundable - unseen.length);
  const taken = new Set(claims.map((claim) => claim.unit));
  return Array.from({ length: bought }, (_, index) => index + 1).filter((unit) => !taken.has(unit)).slice(0, left);
}
