import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { craftOf } from './crafts.server.ts';
import { differencesOf, type Difference } from './differences.ts';
import { figuresNow } from './figures-now.server.ts';
import type { Why } from './order-changed.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';

/** The last look at Shopify before acting: what the same wish comes to now, and what differs. */
export interface SecondReading {
  /** Null when the wish cannot be carried out any more. */
  reading: Reading | null;
  differences: Difference[];
}

/** @param id of the resolution that has this plan */
export async function readAgain(desk: Desk, id: string, plan: Plan): Promise<SecondReading> {
  const craft = craftOf(plan.kind);
  try {
    const reading = await craft.read(desk, craft.wishOf(plan), id);
    return { reading, differences: differencesOf(craft.agreed, plan, reading.plan) };
  } catch (problem) {
    if (!(problem instanceof Problem) || (problem.code !== 'not_possible' && problem.code !== 'not_found')) throw problem;
    const { code, details } = problem;
    const after: Why = { code, words: details.words ?? code, values: details.values ?? {}, shown: details.shown ?? null };
    return { reading: null, differences: [{ what: 'impossible', before: null, after, figures: await figuresNow(desk, plan) }] };
  }
}
