import { kinds } from './kinds.ts';
import type { Plan } from './plan.ts';

/** How an order issue that rests on this is closed, as a suggestion: an intake refunds only where it paid. */
export function closesAs(plan: Plan): (typeof kinds)[Plan['kind']]['closesAs'] {
  if (plan.kind !== 'return_processing') return kinds[plan.kind].closesAs;
  if (plan.exchanges.length > 0) return 'exchanged';
  return /[1-9]/.test(plan.presentmentAmount.amount) ? 'refunded' : 'returned';
}
