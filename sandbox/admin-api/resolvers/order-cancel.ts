import { numericId, gid } from '../../state/gid.ts';
import { cancelJobs, runCancelJob, startCancelJob } from '../../acts/cancel-jobs.ts';
import type { CancelJob } from '../../acts/cancel-jobs.ts';
import { cancelsWait } from '../../state/cancel-pace.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { afterTheAnswer } from '../background.ts';
import { visibleOrder } from '../visibility.ts';
import { cancelRefusals, moneyOf } from './cancel-refusals.ts';
import type { CancelInput } from './cancel-refusals.ts';

export const cancelResolvers: ResolverMap = {
  QueryRoot: {
    job: (_, { id }: { id: string }, context) => {
      const found = cancelJobs(context.world, context.shop).find((one) => jobId(one) === id);
      return found ? asJob(caughtUp(found, context)) : null;
    },
  },
  Mutation: {
    /** Answers a job; the order is cancelled after the answer. */
    orderCancel: (_, args: CancelInput, context) => {
      const { world, shop, emit, token } = context;
      const errors = cancelRefusals(args, context);
      if (errors.length > 0) return { job: null, jobResult: null, orderCancelUserErrors: errors, userErrors: errors };
      const how = { reason: args.reason, money: moneyOf(args), restock: args.restock, staffNote: args.staffNote ?? null, staffId: token.staffId ?? null };
      const held = cancelsWait(world, shop);
      const job = startCancelJob(world, shop, args.orderId, how, held);
      if (!held) afterTheAnswer(world, () => runCancelJob({ world, emit }, shop, job.id));
      return { job: asJob(job), jobResult: job, orderCancelUserErrors: [], userErrors: [] };
    },
  },
  OrderCancelJobResult: {
    done: (job: CancelJob) => job.done,
    status: (job: CancelJob) => job.status,
    errors: (job: CancelJob) => job.errors,
    order: (job: CancelJob, _, context) => {
      const order = context.world.get<Order>(context.shop, 'Order', job.orderId);
      return order && visibleOrder(order, context) ? order : null;
    },
  },
};

/** One left over by a process that ended is brought to its end when it is looked at. */
function caughtUp(job: CancelJob, { world, shop, emit }: AdminContext): CancelJob {
  if (!job.done && !job.held) runCancelJob({ world, emit }, shop, job.id);
  return world.get<CancelJob>(shop, 'OrderCancelJobResult', job.id)!;
}

function asJob(job: CancelJob): Doc {
  return { id: jobId(job), done: job.done, query: job.done ? {} : null };
}

function jobId(job: CancelJob): string {
  return gid('Job', numericId(job.id));
}
