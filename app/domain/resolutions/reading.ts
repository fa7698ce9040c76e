import type { Plan } from './plan.ts';

/** A plan with the moment and the counts it rests on. */
export interface Reading<P extends Plan = Plan> {
  plan: P;
  /** When Shopify was asked. */
  readAt: Date;
  /** Units that Shopify calls refundable, by line. */
  refundable: Map<string, number>;
}
