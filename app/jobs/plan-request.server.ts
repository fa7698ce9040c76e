import { enterJob } from '#app/desk/enter-job.server.ts';
import { planRequest } from '#app/domain/shoppers/plan-request.server.ts';
import type { Attempt, JobPayload } from '#app/platform/queue/catalogue.ts';

/** Makes a plan of what a shopper asked, in their name: an agent confirms it. */
export async function planRequestJob({ shopId, requestId, customerId }: JobPayload<'plan-request'>, attempt?: Attempt): Promise<void> {
  await planRequest(await enterJob(shopId, { kind: 'customer', ...(customerId ? { id: customerId } : {}) }), requestId, attempt);
}
