/** Cancellations that apps asked for: done after the answer, or when the controls let them. */
import { gid } from '../state/gid.ts';
import { copyOfOrder } from '../state/orders/save-order.ts';
import { whyNotCancellable } from '../state/orders/why-not-cancellable.ts';
import type { Doc, Emit, ShopState, World } from '../types.ts';
import { cancelOrder } from './cancel-order.ts';
import type { Cancelling } from './cancel-order.ts';

export interface CancelError {
  field: string[] | null;
  message: string;
  code: string;
}

/** Kind `OrderCancelJobResult`; the Job of the same number is another view of it. */
export interface CancelJob extends Doc {
  orderId: string;
  how: Cancelling;
  done: boolean;
  status: 'STARTED' | 'SUCCEEDED' | 'FAILED';
  errors: CancelError[];
  /** Waits for the controls. */
  held: boolean;
}

const KIND = 'OrderCancelJobResult';

export function startCancelJob(world: World, shop: ShopState, orderId: string, how: Cancelling, held: boolean): CancelJob {
  const job: CancelJob = { id: gid(KIND, world.nextId(shop, KIND)), orderId, how, done: false, status: 'STARTED', errors: [], held };
  world.put(shop, KIND, job);
  return job;
}

export function cancelJobs(world: World, shop: ShopState): CancelJob[] {
  return [...world.all<CancelJob>(shop, KIND)];
}

/** Brings a job to its end; one that is there already stays as it is. `verdict` FAILURE breaks it, as Shopify's own trouble would. */
export function runCancelJob({ world, emit }: { world: World; emit: Emit }, shop: ShopState, id: string, verdict: 'SUCCESS' | 'FAILURE' = 'SUCCESS'): void {
  const job = world.get<CancelJob>(shop, KIND, id);
  if (!job || job.done) return;
  const order = copyOfOrder(world, shop, job.orderId);
  const why = order ? whyNotCancellable(world, shop, order) : 'Order does not exist';
  const errors: CancelError[] =
    verdict === 'FAILURE'
      ? [{ field: null, message: 'An unexpected error happened while the order was cancelled', code: 'INTERNAL_ERROR' }]
      : why
        ? [{ field: ['orderId'], message: why, code: 'INVALID' }]
        : [];
  if (errors.length === 0) cancelOrder({ world, emit }, shop, order!, job.how);
  world.put(shop, KIND, { ...job, done: true, held: false, errors, status: errors.length ? 'FAILED' : 'SUCCEEDED' });
}
