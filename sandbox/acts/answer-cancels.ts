import { cancelJobs, runCancelJob } from './cancel-jobs.ts';
import type { ShopState } from '../types.ts';
import type { Stage } from './stage.ts';

/** Brings the waiting cancellation of an order to its end, well or badly. Throws when none waits. */
export function answerCancels(stage: Stage, shop: ShopState, orderId: string, verdict: 'SUCCESS' | 'FAILURE'): void {
  const waiting = cancelJobs(stage.world, shop).filter((job) => job.orderId === orderId && !job.done);
  if (waiting.length === 0) throw new Error(`${orderId} has no cancellation that waits`);
  for (const job of waiting) runCancelJob(stage, shop, job.id, verdict);
}
