import type { Prisma, Resolution } from '#app/platform/generated/prisma/client.ts';
import { hashOf, type Plan } from './plan.ts';

/** A window that slept through more than these is told that the plan is another, and not how. */
const KEPT = 5;

type Draft = Pick<Resolution, 'plan' | 'earlierPlans'>;

/** What the draft said when it had this hash; null where that is not known any more. Pure. */
export function planSeen(draft: Draft, planHash: string): Plan | null {
  return plansOf(draft).find((plan) => hashOf(plan) === planHash) ?? null;
}

/** What a draft that is made anew remembers: what it says now, and what it said before, newest first. Pure. */
export function withEarlier(draft: Draft): Prisma.InputJsonArray {
  return plansOf(draft).slice(0, KEPT) as unknown as Prisma.InputJsonArray;
}

function plansOf({ plan, earlierPlans }: Draft): Plan[] {
  return [plan, ...((earlierPlans ?? []) as unknown[])] as Plan[];
}
