import { createHash } from 'node:crypto';
import type { ItemChangePlan } from './item-change/item-change-plan.ts';
import type { CancellationPlan } from './cancellation/cancellation-plan.ts';
import type { AddressChangePlan } from './address-change/address-change-plan.ts';
import type { ExchangePlan } from './exchange/exchange-plan.ts';
import type { GoodwillPlan } from './goodwill/goodwill-plan.ts';
import { kinds } from './kinds.ts';
import type { PlanLine } from './plan-base.ts';
import type { RefundPlan } from './refund/refund-plan.ts';
import type { ReplacementPlan } from './replacement/replacement-plan.ts';
import type { ReturnPlan } from './return/return-plan.ts';
import type { ReturnProcessingPlan } from './return-processing/return-processing-plan.ts';

export type { ItemChangePlan } from './item-change/item-change-plan.ts';
export type { CancellationPlan } from './cancellation/cancellation-plan.ts';
export type { AddressChangePlan } from './address-change/address-change-plan.ts';
export type { PlanBase, PlanLine } from './plan-base.ts';
export type { ExchangePlan } from './exchange/exchange-plan.ts';
export type { GoodwillPlan } from './goodwill/goodwill-plan.ts';
export type { RefundPlan, RefundPlanLine } from './refund/refund-plan.ts';
export type { ReplacementPlan } from './replacement/replacement-plan.ts';
export type { ReturnPlan } from './return/return-plan.ts';
export type { ReturnProcessingPlan } from './return-processing/return-processing-plan.ts';

export type Plan = RefundPlan | ReplacementPlan | ReturnPlan | ExchangePlan | ReturnProcessingPlan | GoodwillPlan | AddressChangePlan | CancellationPlan | ItemChangePlan;

/** The units that this plan makes good, each line once; none of a kind that compensates nothing. */
export function compensatedLines(plan: Plan): PlanLine[] {
  if (!kinds[plan.kind].compensates) return [];
  return [...Map.groupBy<string, PlanLine>(plan.lines, (line) => line.orderLineId).values()].map((same) => ({ ...same[0]!, quantity: same.reduce((sum, line) => sum + line.quantity, 0) }));
}

/** Shown, and not agreed to: the order's date moves with every tag, stock with every sale. `seen` holds what else is so. */
const NOT_AGREED = ['orderUpdatedAt', 'stock', 'seen'];

/** Digest of what the agent agreed to. */
export function hashOf(plan: Plan): string {
  const agreed = Object.fromEntries(Object.entries(plan).filter(([name]) => !NOT_AGREED.includes(name)));
  return createHash('sha256').update(canonical(agreed)).digest('hex');
}

/** JSON with sorted keys: the same content is the same text, also after PostgreSQL reordered it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
