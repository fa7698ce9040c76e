import type { Plan, RefundPlan, ReplacementPlan } from './plan.ts';

/** One thing that is not as it was when the plan was made. */
export interface Difference {
  what: 'amount' | 'refundable' | 'way_back' | 'lines' | 'restock' | 'shipping' | 'address' | 'customer' | 'worth' | 'impossible';
  before: unknown;
  after: unknown;
}

/**
 * What an agent has to look at again before confirming. The order's
 * `updatedAt` alone is no difference: a tag or a note moves it, our own work too.
 */
export function differencesOf(before: Plan, after: Plan): Difference[] {
  if (before.kind === 'refund' && after.kind === 'refund') return refundDifferences(before, after);
  if (before.kind === 'replacement' && after.kind === 'replacement') return replacementDifferences(before, after);
  throw new Error('Plans of two kinds were compared');
}

function refundDifferences(before: RefundPlan, after: RefundPlan): Difference[] {
  return changed(before, after, {
    amount: (plan) => [plan.amount, plan.presentmentAmount],
    refundable: (plan) => [plan.maximum, plan.presentmentMaximum],
    shipping: (plan) => plan.presentmentShipping,
    way_back: (plan) => plan.transactions.map(({ parentId, presentmentAmount }) => ({ parentId, presentmentAmount })),
    restock: (plan) => plan.lines.map(({ orderLineId, restock, locationId }) => ({ orderLineId, restock, locationId })),
  });
}

function replacementDifferences(before: ReplacementPlan, after: ReplacementPlan): Difference[] {
  return changed(before, after, {
    lines: (plan) => plan.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    address: (plan) => [plan.shippingAddress, plan.addressChanged],
    // Whose order it will be, and to whom Shopify then writes.
    customer: (plan) => [plan.customerId, plan.notify ? plan.email : null],
    worth: (plan) => plan.worth,
  });
}

function changed<P>(before: P, after: P, aspects: Partial<Record<Difference['what'], (plan: P) => unknown>>): Difference[] {
  return Object.entries(aspects).flatMap(([what, read]) => {
    const [was, is] = [read(before), read(after)];
    return JSON.stringify(sorted(was)) === JSON.stringify(sorted(is)) ? [] : [{ what: what as Difference['what'], before: was, after: is }];
  });
}

/** Plans come back from the database with their keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
