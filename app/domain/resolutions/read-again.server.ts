import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { differencesOf, type Difference } from './differences.ts';
import type { Plan, RefundPlan, ReplacementPlan } from './plan.ts';
import { readRefund } from './read-refund.server.ts';
import { readReplacement } from './read-replacement.server.ts';
import type { Reading } from './reading.ts';

/** The last look at Shopify before acting: what the same wish comes to now, and what differs. */
export interface SecondReading {
  /** Null when the wish cannot be carried out any more. */
  reading: Reading | null;
  differences: Difference[];
}

export async function readAgain(desk: Desk, plan: Plan): Promise<SecondReading> {
  try {
    const reading = plan.kind === 'refund' ? await readRefund(desk, refundWish(plan)) : await readReplacement(desk, replacementWish(plan));
    return { reading, differences: differencesOf(plan, reading.plan) };
  } catch (problem) {
    if (!(problem instanceof Problem) || (problem.code !== 'not_possible' && problem.code !== 'not_found')) throw problem;
    const { code, details } = problem;
    const after = { code, words: details.words ?? code, values: details.values ?? {}, shown: details.shown ?? null };
    return { reading: null, differences: [{ what: 'impossible', before: null, after }] };
  }
}

function refundWish(plan: RefundPlan) {
  const lines = plan.lines.map(({ orderLineId, quantity, restock }) => ({ orderLineId, quantity, restock: restock !== 'no_restock' }));
  return { orderId: plan.orderId, lines, shipping: plan.shipping, notify: plan.notify };
}

/** An address that was the order's own follows the order; a changed one was the agent's word and stays. */
function replacementWish(plan: ReplacementPlan) {
  const lines = plan.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }));
  return { orderId: plan.orderId, lines, shippingAddress: plan.addressChanged ? plan.shippingAddress : null, notify: plan.notify };
}
